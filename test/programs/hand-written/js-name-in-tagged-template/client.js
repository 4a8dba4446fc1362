exports.at = (host) => ([type]) => fetch('https://' + host + '/openapi/router', { method: 'POST', body: JSON.stringify({ type }) }).then((res) => res.json());
