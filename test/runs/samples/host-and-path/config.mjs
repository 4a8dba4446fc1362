export const HOST = 'openapi.kuajingmaihuo.com'
export const PATH = '/openapi/router'
