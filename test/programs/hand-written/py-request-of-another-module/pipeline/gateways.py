GATEWAYS = dict(
    cn=dict(url="https://openapi.kuajingmaihuo.com/openapi/router", key="cn-k", secret="cn-s"),
    eu=dict(url="https://openapi-b-eu.temu.com/openapi/router", key="eu-k", secret="eu-s"),
)
