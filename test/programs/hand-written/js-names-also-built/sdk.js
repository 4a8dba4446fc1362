import { Signer, config, doPost } from "./transport.js";
import { checkPermission } from "./policy.js";

function makePayload(apiType, biz, shop) {
	const body = {
		type: apiType,
		app_key: shop.app_key,
		access_token: shop.access_token,
		timestamp: ~~(Date.now() / 1000),
		data_type: "JSON",
		...biz,
	};
	body.sign = new Signer(shop.app_secret).digest(body);
	return body;
}

async function callApi(shop, apiType, args = {}) {
	const url = config.temu.http.endpoints.CN;
	checkPermission(apiType);
	const body = makePayload(apiType, args, shop);
	let res = null;
	for (let attempt = 1; attempt <= 3; attempt += 1) {
		res = await doPost(url, body);
		// 只有限流才重试
		if (res.errorCode !== 4000004) break;
	}
	return res;
}

/** 方法名即接口名，下划线转点 */
const byName = (handle) => new Proxy({}, {
	get(_, prop) {
		const type = String(prop).split("_").join(".");
		return (biz = {}) => callApi(handle, type, biz);
	},
});

export { makePayload, callApi, byName };
