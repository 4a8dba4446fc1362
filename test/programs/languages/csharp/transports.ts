import type { Draw } from '../../contract.js';
import type { Body } from './bodies.js';
import type { CsFile } from './source.js';

/** How a client sends `parameters`: statements that return the answer's text, the fields and methods that they use, and files beside. */
export type Transport = {
  readonly name: string;
  readonly files: readonly CsFile[];
  readonly fields: string;
  readonly methods: string;
  statements(url: string): string;
};

const http = 'private static readonly HttpClient Http = new HttpClient();\n';

export function transportOf(draw: Draw, body: Body): Transport {
  const content = body.form
    ? 'new FormUrlEncodedContent(parameters)'
    : 'new StringContent(JsonConvert.SerializeObject(parameters), Encoding.UTF8, "application/json")';
  const shapes = [posted, messaged, retried, helped] as const;
  const ofJson = [helpedWithText, requested, rest, flurl] as const;
  const shape = draw.of<(content: string, body: Body) => Transport>(body.form ? [...shapes, flurl] : [...shapes, ...ofJson]);
  return shape(content, body);
}

function posted(content: string): Transport {
  return {
    name: 'PostAsync',
    files: [],
    fields: http,
    methods: '',
    statements: (url) =>
      `var response = await Http.PostAsync(${url}, ${content});\nresponse.EnsureSuccessStatusCode();\nreturn await response.Content.ReadAsStringAsync();`,
  };
}

function messaged(content: string): Transport {
  return {
    name: 'SendAsync',
    files: [],
    fields: http,
    methods: '',
    statements: (url) =>
      `using (var message = new HttpRequestMessage(HttpMethod.Post, ${url}))\n{\n    message.Content = ${content};\n    var response = await Http.SendAsync(message);\n    return await response.Content.ReadAsStringAsync();\n}`,
  };
}

function retried(content: string): Transport {
  return {
    name: 'retries',
    files: [],
    fields: http,
    methods: `
private static async Task<string> Retry(Func<Task<HttpResponseMessage>> send)
{
    for (var attempt = 1; ; attempt++)
    {
        try
        {
            var response = await send();
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException) when (attempt < 3)
        {
            await Task.Delay(10);
        }
    }
}
`,
    statements: (url) => `return await Retry(() => Http.PostAsync(${url}, ${content}));`,
  };
}

/** The team's own helper, which knows nothing of the platform. */
function helped(_: string, { form }: Body): Transport {
  const declared = form ? 'IDictionary<string, string> data' : 'object data';
  const content = form
    ? 'new FormUrlEncodedContent(data)'
    : 'new StringContent(JsonConvert.SerializeObject(data), Encoding.UTF8, "application/json")';
  const body = `public static class HttpHelper
{
    private static readonly HttpClient Client = new HttpClient();

    public static async Task<string> PostAsync(string url, ${declared})
    {
        var response = await Client.PostAsync(url, ${content});
        return await response.Content.ReadAsStringAsync();
    }
}
`;
  return {
    name: 'own helper',
    files: [{ folder: 'Common', name: 'HttpHelper', body }],
    fields: '',
    methods: '',
    statements: (url) => `return await HttpHelper.PostAsync(${url}, parameters);`,
  };
}

function helpedWithText(): Transport {
  const body = `public static class HttpHelper
{
    private static readonly HttpClient Client = new HttpClient();

    public static async Task<string> PostJsonAsync(string url, string json)
    {
        var content = new StringContent(json, Encoding.UTF8, "application/json");
        var response = await Client.PostAsync(url, content);
        return await response.Content.ReadAsStringAsync();
    }
}
`;
  return {
    name: 'own helper, JSON text',
    files: [{ folder: 'Common', name: 'HttpHelper', body }],
    fields: '',
    methods: '',
    statements: (url) => `return await HttpHelper.PostJsonAsync(${url}, JsonConvert.SerializeObject(parameters));`,
  };
}

function requested(): Transport {
  return {
    name: 'WebRequest',
    files: [],
    fields: '',
    methods: '',
    statements: (url) =>
      `var webRequest = WebRequest.Create(${url});\nwebRequest.Method = "POST";\nwebRequest.ContentType = "application/json";\nvar bytes = Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(parameters));\nusing (var stream = await webRequest.GetRequestStreamAsync())\n{\n    stream.Write(bytes, 0, bytes.Length);\n}\nusing (var response = await webRequest.GetResponseAsync())\nusing (var reader = new StreamReader(response.GetResponseStream()))\n{\n    return await reader.ReadToEndAsync();\n}`,
  };
}

function rest(): Transport {
  return {
    name: 'RestSharp',
    files: [],
    fields: '',
    methods: '',
    statements: (url) =>
      `var client = new RestClient(${url});\nvar restRequest = new RestRequest("", Method.Post);\nrestRequest.AddJsonBody(parameters);\nvar response = await client.ExecuteAsync(restRequest);\nreturn response.Content;`,
  };
}

function flurl(_: string, { form }: Body): Transport {
  const post = form ? 'PostUrlEncodedAsync' : 'PostJsonAsync';
  return {
    name: 'Flurl',
    files: [],
    fields: '',
    methods: '',
    statements: (url) => `string gateway = ${url};\nreturn await gateway.${post}(parameters).ReceiveString();`,
  };
}
