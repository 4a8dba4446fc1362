export function apiUrl(mall) {
  return mall.gateway ;
}
