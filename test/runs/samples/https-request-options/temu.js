const https = require("node:https");

exports.send = function send(type, data) {
	const body = JSON.stringify({ ...data, type });
	return new Promise((resolve, reject) => {
		const req = https.request(
			{
				hostname: "openapi.kuajingmaihuo.com",
				path: "/openapi/router",
				method: "POST",
				headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
			},
			(res) => {
				const chunks = [];
				res.on("data", (chunk) => chunks.push(chunk));
				res.on("end", () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
			},
		);
		req.on("error", reject);
		req.write(body);
		req.end();
	});
};
