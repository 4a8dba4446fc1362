const { send } = require("./temu");

(async () => {
	await send("bg.goods.update", { productId: 1 });
	await send("bg.jitmode.activate", {});
	await send("bg.order.shippinginfo.get", {});
})();
