import type { Draw } from '../../contract.js';

/** How a client puts its parameters together: statements that end with `params`; `form`: these are `url.Values`. */
export type Body = { readonly name: string; readonly form: boolean; statements(type: string): string; readonly declarations: string };

type Made = Omit<Body, 'form' | 'name'>;

export function bodyOf(draw: Draw): Body {
  const [name, made, form = false] = draw.of<readonly [string, Made, boolean?]>([
    ['literal', literal],
    ['set', set],
    ['copied-before', copiedBefore],
    ['copied-after', copiedAfter],
    ['struct', struct],
    ['built-by-function', built],
    ['signed-copy', signed],
    ['form-set', formSet, true],
    ['form-literal', formLiteral, true],
    ['form-copy', formCopy, true],
    ['filled-by-function', filled],
  ]);
  return { ...made, name, form };
}

const literal: Made = {
  statements: (type) =>
    `params := map[string]interface{}{\n\t"type": ${type},\n\t"app_key": "key",\n\t"timestamp": time.Now().Unix(),\n\t"data": biz,\n}`,
  declarations: '',
};

const set: Made = {
  statements: (type) => `params := make(map[string]any)\nparams["type"] = ${type}\nparams["app_key"] = "key"\nparams["data"] = biz`,
  declarations: '',
};

const copiedBefore: Made = {
  statements: (type) => `params := map[string]any{"app_key": "key"}\nfor k, v := range biz {\n\tparams[k] = v\n}\nparams["type"] = ${type}`,
  declarations: '',
};

const copiedAfter: Made = {
  statements: (type) => `params := map[string]any{"type": ${type}, "app_key": "key"}\nfor k, v := range biz {\n\tparams[k] = v\n}`,
  declarations: '',
};

const struct: Made = {
  statements: (type) => `params := payload{Type: string(${type}), AppKey: "key", Timestamp: time.Now().Unix(), Data: biz}`,
  declarations: `
type payload struct {
	Type      string         \`json:"type"\`
	AppKey    string         \`json:"app_key"\`
	Timestamp int64          \`json:"timestamp"\`
	Data      map[string]any \`json:"data,omitempty"\`
}
`,
};

const built: Made = {
  statements: (type) => `params := buildParams(string(${type}), biz)`,
  declarations: `
func buildParams(apiType string, biz map[string]any) map[string]any {
	params := map[string]any{
		"type":    apiType,
		"app_key": "key",
		"version": "V1",
	}
	for key, value := range biz {
		params[key] = value
	}
	return params
}
`,
};

const signed: Made = {
  statements: (type) => `params := sign(map[string]any{"type": ${type}, "app_key": "key", "data": biz})`,
  declarations: `
func sign(raw map[string]any) map[string]any {
	signed := make(map[string]any, len(raw)+1)
	keys := make([]string, 0, len(raw))
	for key, value := range raw {
		signed[key] = value
		keys = append(keys, key)
	}
	sort.Strings(keys)
	signed["sign"] = strings.ToUpper(strings.Join(keys, ""))
	return signed
}
`,
};

const filled: Made = {
  statements: (type) => `params := map[string]any{}\nfill(params, string(${type}))\nparams["data"] = biz`,
  declarations: `
func fill(target map[string]any, apiType string) {
	target["type"] = apiType
	target["app_key"] = "key"
}
`,
};

const formSet: Made = {
  statements: (type) =>
    `params := url.Values{}\nparams.Set("type", string(${type}))\nparams.Set("app_key", "key")\nfor k, v := range biz {\n\tparams.Set(k, fmt.Sprint(v))\n}`,
  declarations: '',
};

const formLiteral: Made = {
  statements: (type) =>
    `params := url.Values{\n\t"type":    {string(${type})},\n\t"app_key": []string{"key"},\n}\nparams.Add("data", fmt.Sprint(biz))`,
  declarations: '',
};

const formCopy: Made = {
  statements: (type) =>
    `raw := map[string]string{"type": string(${type}), "app_key": "key", "data": fmt.Sprint(biz)}\nparams := make(url.Values)\nfor k, v := range raw {\n\tparams.Set(k, v)\n}`,
  declarations: '',
};
