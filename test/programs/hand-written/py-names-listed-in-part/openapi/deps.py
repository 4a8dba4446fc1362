from openapi.api_client import TemuApi
from openapi.gateway import gateway_of

cn_client = TemuApi(gateway_of("cn"))


partner_client = TemuApi(gateway_of("partner"))
