import type { Draw } from '../../contract.js';

/** How a client puts its parameters together: statements that end with a variable called `parameters`, and the methods that they call. */
export type Body = { readonly name: string; readonly form: boolean; statements(type: string): string; readonly methods: string };

type Made = Omit<Body, 'form'>;

export function bodyOf(draw: Draw): Body {
  const form = draw.chance(0.3);
  const value = form ? 'string' : 'object';
  const shapes = [initialized, indexed, added, copied, mergedBefore, mergedAfter, sorted, signed, built, filled, joined] as const;
  const ofJson = [anonymous, parsed, declared] as const;
  const made = form ? draw.of<(value: string) => Made>(shapes) : draw.of<(value: string) => Made>([...shapes, ...ofJson]);
  return { ...made(value), form };
}

const map = (value: string): string => `Dictionary<string, ${value}>`;

function initialized(value: string): Made {
  return {
    name: 'initializer',
    statements: (type) => `var parameters = new ${map(value)}\n{\n    { "type", ${type} },\n    { "app_key", "key" },\n};`,
    methods: '',
  };
}

function indexed(value: string): Made {
  return {
    name: 'index initializer',
    statements: (type) => `var parameters = new ${map(value)}\n{\n    ["app_key"] = "key",\n    ["type"] = ${type},\n};`,
    methods: '',
  };
}

function added(value: string): Made {
  return {
    name: 'add',
    statements: (type) => `var parameters = new ${map(value)}();\nparameters.Add("app_key", "key");\nparameters.Add("type", ${type});`,
    methods: '',
  };
}

function copied(value: string): Made {
  return {
    name: 'copy of the arguments',
    statements: (type) => `var parameters = new ${map(value)}(biz)\n{\n    ["type"] = ${type},\n};\nparameters["app_key"] = "key";`,
    methods: '',
  };
}

function mergedBefore(value: string): Made {
  return {
    name: 'loop before',
    statements: (type) =>
      `var parameters = new ${map(value)}();\nforeach (var pair in biz)\n{\n    parameters[pair.Key] = pair.Value;\n}\nparameters["type"] = ${type};`,
    methods: '',
  };
}

function mergedAfter(value: string): Made {
  return {
    name: 'loop after',
    statements: (type) =>
      `var parameters = new ${map(value)} { { "type", ${type} }, { "app_key", "key" } };\nforeach (var pair in biz)\n{\n    parameters[pair.Key] = pair.Value;\n}`,
    methods: '',
  };
}

function sorted(value: string): Made {
  return {
    name: 'sorted copy',
    statements: (type) =>
      `var raw = new ${map(value)}(biz);\nraw["type"] = ${type};\nvar parameters = new SortedDictionary<string, ${value}>(raw);\nparameters["sign"] = parameters.Count.ToString();`,
    methods: '',
  };
}

function signed(value: string): Made {
  return {
    name: 'signed copy',
    statements: (type) => `var raw = new ${map(value)} { ["type"] = ${type}, ["app_key"] = "key" };\nvar parameters = Sign(raw);`,
    methods: `
private ${map(value)} Sign(${map(value)} raw)
{
    var copy = new ${map(value)}(raw);
    copy["sign"] = copy.Count.ToString();
    return copy;
}
`,
  };
}

function built(value: string): Made {
  return {
    name: 'built by a method',
    statements: (type) => `var parameters = BuildParameters(${type}, biz);`,
    methods: `
private ${map(value)} BuildParameters(string name, ${map(value)} biz)
{
    var all = new ${map(value)} { { "app_key", "key" }, { "type", name } };
    foreach (var pair in biz)
    {
        all[pair.Key] = pair.Value;
    }
    return all;
}
`,
  };
}

function filled(value: string): Made {
  return {
    name: 'filled by a method',
    statements: (type) => `var parameters = new ${map(value)}(biz);\nFill(parameters, ${type});`,
    methods: `
private void Fill(IDictionary<string, ${value}> target, string name)
{
    target["type"] = name;
    target["app_key"] = "key";
}
`,
  };
}

function joined(value: string): Made {
  return {
    name: 'joined by LINQ',
    statements: (type) =>
      `var common = new ${map(value)} { { "type", ${type} }, { "app_key", "key" } };\nvar parameters = common.Concat(biz).ToDictionary(pair => pair.Key, pair => pair.Value);`,
    methods: '',
  };
}

function anonymous(): Made {
  return {
    name: 'anonymous object',
    statements: (type) => `var parameters = new { type = ${type}, app_key = "key", data = biz };`,
    methods: '',
  };
}

function parsed(): Made {
  return {
    name: 'JObject',
    statements: (type) => `var parameters = new JObject();\nparameters["type"] = ${type};\nparameters["app_key"] = "key";`,
    methods: '',
  };
}

/** A class of its own, inside the client's. */
function declared(): Made {
  return {
    name: 'class with attributes',
    statements: (type) => `var parameters = new Envelope { Type = ${type}, AppKey = "key", Data = biz };`,
    methods: `
private class Envelope
{
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("app_key")]
    public string AppKey { get; set; }

    [JsonProperty("data")]
    public object Data { get; set; }
}
`,
  };
}
