import { INTERFACES } from "./transport.js";

// 应用已申请的权限包
const authorized = [
	INTERFACES.activity_enroll_submit,
	INTERFACES.activity_enroll_list_get,
	INTERFACES.activity_product_get,
	INTERFACES.activity_session_list_get,
	INTERFACES.activity_detail_get,
	INTERFACES.order_detail_get,
	INTERFACES.logistics_companies_get,
	INTERFACES.cats_get,
];

const checkPermission = (type) => {
	if (authorized.indexOf(type) < 0) {
		throw new Error(`权限包缺少 ${type}`);
	}
};

export { authorized, checkPermission };
