import { shops } from "./transport.js";
import { byName } from "./sdk.js";

async function main() {
	const cnShop = shops[0];
	const cnApi = cnShop;
	{
		const dyn = byName(cnApi);
		{
			const res = await dyn.bg_marketing_activity_session_list_get({ productIds: [60110021] });
			console.log("查询活动场次列表", res.success ? "ok" : res.errorMsg);
		}
		{
			const res = await dyn.bg_order_detail_get({ parentOrderSn: "PO-211-0001" });
			console.log("订单详情", res.success ? "ok" : res.errorMsg);
		}
		{
			const res = await dyn.bg_marketing_activity_enroll_list_get({ pageNo: 1 });
			console.log("查询活动报名记录", res.success ? "ok" : res.errorMsg);
		}
		{
			const res = await dyn.bg_logistics_companies_get({ regionId: 211 });
			console.log("物流商列表", res.success ? "ok" : res.errorMsg);
		}
		{
			const res = await dyn.bg_marketing_activity_enroll_submit({ activityType: 5, productList: [{ productId: 60110021, activityStock: 10 }] });
			console.log("活动报名提交", res.success ? "ok" : res.errorMsg);
		}
		{
			const res = await dyn.bg_goods_cats_get({ parentCatId: 0 });
			console.log("类目查询", res.success ? "ok" : res.errorMsg);
		}
		{
			const res = await dyn.bg_marketing_activity_detail_get({ activityType: 5, activityThematicId: 2407 });
			console.log("查询活动详情", res.success ? "ok" : res.errorMsg);
		}
		{
			const res = await dyn.bg_marketing_activity_product_get({ activityThematicId: 2407, rowCount: 20 });
			console.log("查询活动商品", res.success ? "ok" : res.errorMsg);
		}
	}
}

main();
