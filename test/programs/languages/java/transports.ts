import type { Draw } from '../../contract.js';
import { indented } from '../named.js';
import { withOwnWriter } from './own-json.js';
import { full, type JavaFile } from './source.js';

/** How a map of parameters leaves: statements that send `params` to `url` and return what comes back. */
export type Transport = {
  readonly name: string;
  readonly files: readonly JavaFile[];
  readonly imports: readonly string[];
  statements(url: string): string;
  readonly methods: string;
  readonly fields: string;
};

type Library = { readonly name: string; readonly imports: readonly string[]; send(url: string, body: string, form: boolean): string };

const json = 'com.alibaba.fastjson2.JSON';

const urlConnection: Library = {
  name: 'url-connection',
  imports: ['java.net.HttpURLConnection', 'java.net.URL', 'java.nio.charset.StandardCharsets', 'java.io.OutputStream'],
  send: (url, body, form) => `HttpURLConnection connection = (HttpURLConnection) new URL(${url}).openConnection();
connection.setRequestMethod("POST");
connection.setDoOutput(true);
connection.setRequestProperty("Content-Type", "${form ? 'application/x-www-form-urlencoded' : 'application/json'}");
try (OutputStream out = connection.getOutputStream()) {
    out.write(${body}.getBytes(StandardCharsets.UTF_8));
}
return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);`,
};

const jdk: Library = {
  name: 'jdk-client',
  imports: ['java.net.URI', 'java.net.http.HttpClient', 'java.net.http.HttpRequest', 'java.net.http.HttpResponse'],
  send: (url, body, form) => `HttpRequest request = HttpRequest.newBuilder(URI.create(${url}))
        .header("Content-Type", "${form ? 'application/x-www-form-urlencoded' : 'application/json'}")
        .POST(HttpRequest.BodyPublishers.ofString(${body}))
        .build();
return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();`,
};

const okhttp: Library = {
  name: 'okhttp',
  imports: ['okhttp3.MediaType', 'okhttp3.OkHttpClient', 'okhttp3.Request', 'okhttp3.RequestBody', 'okhttp3.Response'],
  send: (
    url,
    body,
    form,
  ) => `RequestBody payload = RequestBody.create(MediaType.parse("${form ? 'application/x-www-form-urlencoded' : 'application/json'}"), ${body});
Request request = new Request.Builder().url(${url}).post(payload).build();
try (Response response = new OkHttpClient().newCall(request).execute()) {
    return response.body().string();
}`,
};

const restTemplate: Library = {
  name: 'rest-template',
  imports: [
    'org.springframework.http.HttpEntity',
    'org.springframework.http.HttpHeaders',
    'org.springframework.http.MediaType',
    'org.springframework.web.client.RestTemplate',
  ],
  send: (url, body, form) => `HttpHeaders headers = new HttpHeaders();
headers.setContentType(MediaType.${form ? 'APPLICATION_FORM_URLENCODED' : 'APPLICATION_JSON'});
HttpEntity<String> entity = new HttpEntity<>(${body}, headers);
return new RestTemplate().postForObject(${url}, entity, String.class);`,
};

const hutool: Library = {
  name: 'hutool',
  imports: ['cn.hutool.http.HttpUtil'],
  send: (url, body) => `return HttpUtil.post(${url}, ${body});`,
};

const hutoolRequest: Library = {
  name: 'hutool-request',
  imports: ['cn.hutool.http.HttpRequest'],
  send: (url, body) => `return HttpRequest.post(${url}).header("Content-Type", "application/json").body(${body}).execute().body();`,
};

const apache: Library = {
  name: 'apache',
  imports: [
    'org.apache.http.client.methods.CloseableHttpResponse',
    'org.apache.http.client.methods.HttpPost',
    'org.apache.http.entity.StringEntity',
    'org.apache.http.impl.client.CloseableHttpClient',
    'org.apache.http.impl.client.HttpClients',
    'org.apache.http.util.EntityUtils',
  ],
  send: (url, body, form) => `HttpPost post = new HttpPost(${url});
post.setHeader("Content-Type", "${form ? 'application/x-www-form-urlencoded' : 'application/json'}");
post.setEntity(new StringEntity(${body}, "UTF-8"));
try (CloseableHttpClient http = HttpClients.createDefault(); CloseableHttpResponse response = http.execute(post)) {
    return EntityUtils.toString(response.getEntity(), "UTF-8");
}`,
};

const libraries = [urlConnection, jdk, okhttp, restTemplate, hutool, hutoolRequest, apache] as const;

const formMethod = `
private static String form(Map<String, ?> params) {
    StringBuilder form = new StringBuilder();
    for (Map.Entry<String, ?> entry : params.entrySet()) {
        if (form.length() > 0) {
            form.append('&');
        }
        form.append(entry.getKey()).append('=').append(URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8));
    }
    return form.toString();
}
`;
const formImports = ['java.net.URLEncoder', 'java.nio.charset.StandardCharsets', 'java.util.Map'];

export function transportOf(draw: Draw, form: boolean): Transport {
  const library = draw.of(libraries);
  return withOwnWriter(draw, draw.of([inline, inline, utilOfText, utilOfMap, helper])(draw, library, form));
}

/** Sent where the parameters are put together. */
function inline(draw: Draw, library: Library, form: boolean): Transport {
  if (library === restTemplate && !form && draw.chance(0.5)) return entityOfMap();
  return {
    name: `${library.name}, inline`,
    files: [],
    imports: [...library.imports, ...(form ? formImports : [json])],
    fields: '',
    statements: (url) => library.send(url, form ? 'form(params)' : 'JSON.toJSONString(params)', form),
    methods: form ? formMethod : '',
  };
}

function entityOfMap(): Transport {
  return {
    name: 'rest-template, entity of map',
    files: [],
    imports: [...restTemplate.imports, 'org.springframework.http.ResponseEntity', 'java.util.Map'],
    fields: '    private final RestTemplate restTemplate = new RestTemplate();\n',
    statements: (url) => `HttpHeaders headers = new HttpHeaders();
headers.setContentType(MediaType.APPLICATION_JSON);
HttpEntity<Map<String, Object>> entity = new HttpEntity<>(params, headers);
ResponseEntity<String> response = restTemplate.postForEntity(${url}, entity, String.class);
return response.getBody();`,
    methods: '',
  };
}

/** A static helper of the team's own in another file. */
function utilOfText(draw: Draw, library: Library, form: boolean): Transport {
  const [name, method] = draw.of([
    ['HttpUtils', 'postJson'],
    ['HttpUtil2', 'doPost'],
    ['HttpKit', 'send'],
  ]);
  const body = `public final class ${name} {
    private ${name}() {
    }

    public static String ${method}(String url, String content) throws Exception {
${indented(library.send('url', 'content', form), 8)}
    }
}
`;
  const file: JavaFile = { pack: 'util', name, imports: library.imports, body };
  return {
    name: `${library.name}, static helper`,
    files: [file],
    imports: [full('util', name), ...(form ? formImports : [json])],
    fields: '',
    statements: (url) => `return ${name}.${method}(${url}, ${form ? 'form(params)' : 'JSON.toJSONString(params)'});`,
    methods: form ? formMethod : '',
  };
}

function utilOfMap(draw: Draw, library: Library, form: boolean): Transport {
  const [name, method] = draw.of([
    ['HttpUtils', 'post'],
    ['HttpTool', 'execute'],
    ['WebUtils', 'request'],
  ]);
  const body = `public class ${name} {
    public static String ${method}(String url, Map<String, ?> params) throws Exception {
        String content = ${form ? 'form(params)' : 'JSON.toJSONString(params)'};
${indented(library.send('url', 'content', form), 8)}
    }
${form ? indented(formMethod, 4) : ''}}
`;
  const file: JavaFile = { pack: 'util', name, imports: [...library.imports, 'java.util.Map', ...(form ? formImports : [json])], body };
  return {
    name: `${library.name}, static helper of a map`,
    files: [file],
    imports: [full('util', name)],
    fields: '',
    statements: (url) => `return ${name}.${method}(${url}, params);`,
    methods: '',
  };
}

/** An object of the team's own that sends, held in a field. */
function helper(draw: Draw, library: Library, form: boolean): Transport {
  const isInterface = draw.chance(0.4);
  const name = isInterface ? 'DefaultHttpInvoker' : 'HttpInvoker';
  const body = `public class ${name}${isInterface ? ' implements HttpInvoker' : ''} {
${isInterface ? '    @Override\n' : ''}    public String invoke(String url, String content) throws Exception {
${indented(library.send('url', 'content', form), 8)}
    }
}
`;
  const files: JavaFile[] = [{ pack: 'util', name, imports: library.imports, body }];
  if (isInterface)
    files.push({
      pack: 'util',
      name: 'HttpInvoker',
      imports: [],
      body: 'public interface HttpInvoker {\n    String invoke(String url, String content) throws Exception;\n}\n',
    });
  return {
    name: `${library.name}, ${isInterface ? 'helper behind an interface' : 'helper object'}`,
    files,
    imports: [full('util', name), full('util', 'HttpInvoker'), ...(form ? formImports : [json])],
    fields: `    private final HttpInvoker http = new ${name}();\n`,
    statements: (url) => `return http.invoke(${url}, ${form ? 'form(params)' : 'JSON.toJSONString(params)'});`,
    methods: form ? formMethod : '',
  };
}
