export function redactText(text) {
  return text.replace(/access_token=[^&\s]+/g, 'access_token=***');
}
