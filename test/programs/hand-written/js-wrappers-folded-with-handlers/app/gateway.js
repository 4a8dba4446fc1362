const siteRows = [
  { id: 1, site: 'CN', url: 'https://openapi.kuajingmaihuo.com/openapi/router' },
  { id: 2, site: 'PARTNER', url: 'https://openapi-b-partner.temu.com/openapi/router' },
  { id: 3, site: 'US', url: 'https://openapi-b-us.temu.com/openapi/router' },
  { id: 4, site: 'EU', url: 'https://openapi-b-eu.temu.com/openapi/router' },
];

function endpointFor(store) {
  const row = siteRows.find((r) => r.site === store.zone);
  return row ? row.url : siteRows[0].url;
}

exports.endpointFor = endpointFor;
