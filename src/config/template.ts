/** Path of the schema for editors; the package contains the file. */
export const schemaPath = './node_modules/temu-codemod/dist/config.schema.json';

/** A config that says nothing yet. */
export const emptyConfig = `{
  "$schema": "${schemaPath}"
}
`;

/** The config that `init` writes: every setting that most projects want to think about, switched off. */
export const firstConfig = `{
  "$schema": "${schemaPath}",

  // 核价接口 (bg.price.review.*) serves: "semi" (半托, moves) or "full" (全托, keeps the old names).
  // "managed": "semi",
  // By path, the last that matches counts: managed, gateway ("auto", "move", "keep"), includeDocs, includeIgnored.
  // "overrides": [{ "paths": "packages/full/**", "managed": "full" }],

  // Findings that are known already: npx temu-codemod baseline
  // "baseline": "temu-codemod.baseline",

  // Answers to reviews; temu-codemod -i writes them here.
  "decisions": []
}
`;
