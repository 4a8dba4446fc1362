import type { Draw } from '../../contract.js';
import { type GoFile, own, tabbed } from './source.js';

/** How parameters leave: statements of a method on `c` that send `params` to `url` and return the reply and an error. */
export type Transport = {
  readonly name: string;
  readonly files: readonly GoFile[];
  readonly field: string | null;
  readonly initial: string | null;
  statements(url: string): string;
  readonly resty: boolean;
};

const reply = 'if err != nil {\n\treturn nil, err\n}\ndefer resp.Body.Close()\nreturn io.ReadAll(resp.Body)';
const marshalled = 'body, err := json.Marshal(params)\nif err != nil {\n\treturn nil, err\n}\n';

export function transportOf(draw: Draw, form: boolean): Transport {
  const made = form
    ? draw.of([postForm, encoded(false), helper('form'), helperObject('form'), field('form')])
    : draw.of([post, field('json'), encoded(true), resty, helper('json'), helperOfBytes, helperObject('json'), withContext]);
  return { files: [], field: null, initial: null, resty: false, ...made };
}

type Made = Partial<Transport> & Pick<Transport, 'name' | 'statements'>;

const postForm: Made = { name: 'http.PostForm', statements: (url) => `resp, err := http.PostForm(${url}, params)\n${reply}` };

const post: Made = {
  name: 'http.Post',
  statements: (url) => `${marshalled}resp, err := http.Post(${url}, "application/json", bytes.NewReader(body))\n${reply}`,
};

function field(kind: 'form' | 'json'): Made {
  const send =
    kind === 'form'
      ? (url: string) => `resp, err := c.http.PostForm(${url}, params)\n${reply}`
      : (url: string) => `${marshalled}resp, err := c.http.Post(${url}, "application/json", bytes.NewBuffer(body))\n${reply}`;
  return {
    name: `client field, ${kind}`,
    field: 'http *http.Client',
    initial: 'http: &http.Client{Timeout: 10 * time.Second}',
    statements: send,
  };
}

function encoded(json: boolean): Made {
  const body = json ? 'bytes.NewReader(body)' : 'strings.NewReader(params.Encode())';
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
  return {
    name: `NewRequest, ${json ? 'json' : 'form'}`,
    field: 'hc *http.Client',
    initial: 'hc: http.DefaultClient',
    statements: (url) => `${json ? marshalled : ''}req, err := http.NewRequest(http.MethodPost, ${url}, ${body})
if err != nil {
	return nil, err
}
req.Header.Set("Content-Type", "${type}")
resp, err := c.hc.Do(req)
${reply}`,
  };
}

const withContext: Made = {
  name: 'NewRequestWithContext',
  statements: (url) => `${marshalled}ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
defer cancel()
req, err := http.NewRequestWithContext(ctx, "POST", ${url}, bytes.NewReader(body))
if err != nil {
	return nil, err
}
req.Header.Set("Content-Type", "application/json")
resp, err := http.DefaultClient.Do(req)
${reply}`,
};

const resty: Made = {
  name: 'resty',
  resty: true,
  field: 'rc *resty.Client',
  initial: 'rc: resty.New()',
  statements: (url) => `resp, err := c.rc.R().SetHeader("Content-Type", "application/json").SetBody(params).Post(${url})
if err != nil {
	return nil, err
}
return []byte(resp.String()), nil`,
};

function helper(kind: 'form' | 'json'): Made {
  const body =
    kind === 'form'
      ? `func PostForm(target string, values url.Values) ([]byte, error) {\n\tresp, err := http.PostForm(target, values)\n${tabbed(reply)}\n}\n`
      : `// PostJSON 发送 JSON
func PostJSON(url string, payload interface{}) ([]byte, error) {
	data, err := json.Marshal(payload)
	if err != nil {
		return nil, err
	}
	resp, err := http.Post(url, "application/json", bytes.NewReader(data))
${tabbed(reply)}
}
`;
  const name = kind === 'form' ? 'PostForm' : 'PostJSON';
  return {
    name: `own helper, ${kind}`,
    files: [{ path: 'pkg/httpx/httpx.go', needs: [], body }],
    statements: (url) => `return httpx.${name}(${url}, params)`,
  };
}

const helperOfBytes: Made = {
  name: 'own helper of bytes',
  files: [
    {
      path: 'pkg/httpx/send.go',
      needs: [],
      body: `func Do(method, url string, body []byte, headers map[string]string) ([]byte, error) {
	req, err := http.NewRequest(method, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	for name, value := range headers {
		req.Header.Set(name, value)
	}
	resp, err := http.DefaultClient.Do(req)
${tabbed(reply)}
}
`,
    },
  ],
  statements: (url) => `${marshalled}return httpx.Do("POST", ${url}, body, map[string]string{"Content-Type": "application/json"})`,
};

function helperObject(kind: 'form' | 'json'): Made {
  const body = `type Sender struct {
	client *http.Client
}

func NewSender() *Sender {
	return &Sender{client: &http.Client{}}
}

${
  kind === 'form'
    ? `func (s *Sender) Send(endpoint string, values url.Values) ([]byte, error) {\n\tresp, err := s.client.PostForm(endpoint, values)\n${tabbed(reply)}\n}`
    : `func (s *Sender) Send(endpoint string, payload any) ([]byte, error) {\n\tdata, err := json.Marshal(payload)\n\tif err != nil {\n\t\treturn nil, err\n\t}\n\treq, err := http.NewRequest("POST", endpoint, bytes.NewReader(data))\n\tif err != nil {\n\t\treturn nil, err\n\t}\n\treq.Header.Set("Content-Type", "application/json")\n\tresp, err := s.client.Do(req)\n${tabbed(reply)}\n}`
}
`;
  return {
    name: `helper object, ${kind}`,
    files: [{ path: 'pkg/httpx/sender.go', needs: [], body }],
    field: 'sender *httpx.Sender',
    initial: 'sender: httpx.NewSender()',
    statements: (url) => `return c.sender.Send(${url}, params)`,
  };
}

export const needed: readonly string[] = [...Object.values(own), 'github.com/go-resty/resty/v2'];
