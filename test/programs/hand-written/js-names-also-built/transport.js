import fs from "node:fs";
import { createHash } from "node:crypto";

const INTERFACES = {
	activity_session_list_get: "bg.marketing.activity.session.list.get",  // 查询活动场次列表
	logistics_companies_get: "bg.logistics.companies.get",  // 物流商列表
	order_detail_get: "bg.order.detail.get",  // 订单详情
	cats_get: "bg.goods.cats.get",  // 类目查询
	activity_enroll_submit: "bg.marketing.activity.enroll.submit",  // 活动报名提交
	activity_enroll_list_get: "bg.marketing.activity.enroll.list.get",  // 查询活动报名记录
	activity_product_get: "bg.marketing.activity.product.get",  // 查询活动商品
	activity_detail_get: "bg.marketing.activity.detail.get",  // 查询活动详情
};

const config = JSON.parse(fs.readFileSync(new URL("./conf/temu.json", import.meta.url), "utf-8"));

function makeShop(shop_code, shop_name, region, biz_mode, app_key, app_secret, access_token) {
	return { shop_code, shop_name, region, biz_mode, app_key, app_secret, access_token };
}

const shops = [
	makeShop("S1001", "杭州家居", "CN", "semi", "f3676869b9f2f9f9588fc01a8a5e08ec", "baa42c5dd6b3abb5537ab0d499cdaa09b25f2d25", "e433a3101678d4d2c929463c2654a11"),
];

class Signer {
	constructor(secret) {
		this.secret = secret;
	}

	join(params) {
		let out = "";
		for (const k of Object.keys(params).sort()) {
			const v = params[k];
			if (v === null || v === undefined) continue;
			out += k + (v instanceof Object ? JSON.stringify(v) : `${v}`);
		}
		return out;
	}

	digest(params) {
		return createHash("md5").update(`${this.secret}${this.join(params)}${this.secret}`).digest("hex").toUpperCase();
	}
}

async function doPost(url, body, timeout = 8000) {
	const ctl = new AbortController();
	const timer = setTimeout(() => ctl.abort(), timeout);
	try {
		const init = { method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify(body), signal: ctl.signal };
		const resp = await fetch(url, init);
		const text = await resp.text();
		return JSON.parse(text);
	} finally {
		clearTimeout(timer);
	}
}

export { INTERFACES, config, shops, Signer, doPost };
