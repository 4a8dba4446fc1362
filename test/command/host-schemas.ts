/**
 * The keys that hosts of the gate accept in their files, as far as ours use them, written from their documentation: any other key is a mistake until
 * the documentation says otherwise. https://docs.github.com/actions/reference/metadata-syntax-reference · https://docs.gitlab.com/ci/yaml/ ·
 * https://pre-commit.com/#new-hooks
 */

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text, minItems: 1 };
const variables = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } };

function object(required: readonly string[], properties: object) {
  return { type: 'object', required, properties, additionalProperties: false };
}

const step = { name: text, id: text, if: text, env: variables, 'continue-on-error': { type: 'boolean' }, 'working-directory': text };

/** A composite action: a `run` step must name its shell. */
export const githubAction = object(['name', 'description', 'runs'], {
  name: text,
  author: text,
  description: text,
  inputs: {
    type: 'object',
    propertyNames: { pattern: '^[A-Za-z_][\\w-]*$' },
    additionalProperties: object(['description'], {
      description: text,
      required: { type: 'boolean' },
      default: { type: ['string', 'boolean', 'number'] },
      deprecationMessage: text,
    }),
  },
  outputs: { type: 'object', additionalProperties: object(['description', 'value'], { description: text, value: text }) },
  runs: object(['using', 'steps'], {
    using: { const: 'composite' },
    steps: {
      type: 'array',
      minItems: 1,
      items: {
        oneOf: [object(['run', 'shell'], { ...step, run: text, shell: text }), object(['uses'], { ...step, uses: text, with: variables })],
      },
    },
  }),
  branding: object([], { icon: text, color: text }),
});

const when = { enum: ['on_success', 'on_failure', 'always'] };

/** A template: jobs and nothing global. */
export const gitlabTemplate = {
  type: 'object',
  minProperties: 1,
  propertyNames: { not: { enum: ['image', 'services', 'stages', 'before_script', 'after_script', 'variables', 'cache', 'include'] } },
  additionalProperties: object(['script'], {
    image: text,
    stage: text,
    variables,
    before_script: texts,
    script: texts,
    after_script: texts,
    allow_failure: { type: 'boolean' },
    rules: { type: 'array' },
    artifacts: object([], {
      when,
      paths: texts,
      expire_in: text,
      reports: object([], { codequality: text, junit: text, sast: text, dotenv: text }),
    }),
  }),
};

export const preCommitHooks = {
  type: 'array',
  minItems: 1,
  items: object(['id', 'name', 'entry', 'language'], {
    id: text,
    name: text,
    description: text,
    entry: text,
    language: { enum: ['node', 'system', 'python', 'script'] },
    files: text,
    exclude: text,
    types: texts,
    types_or: texts,
    exclude_types: texts,
    always_run: { type: 'boolean' },
    pass_filenames: { type: 'boolean' },
    require_serial: { type: 'boolean' },
    fail_fast: { type: 'boolean' },
    verbose: { type: 'boolean' },
    language_version: text,
    minimum_pre_commit_version: text,
    args: texts,
    stages: {
      type: 'array',
      items: {
        enum: [
          'commit-msg',
          'manual',
          'post-checkout',
          'post-commit',
          'post-merge',
          'post-rewrite',
          'pre-commit',
          'pre-merge-commit',
        ].concat(['pre-push', 'pre-rebase', 'prepare-commit-msg']),
      },
    },
  }),
};
