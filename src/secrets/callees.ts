/* `getToken("shop")` looks one up, `signRequest(params, "x")` uses one; `setToken("v")`, `token("v")` give it. */
export const takers =
  /^(?:injection|opaque|cancellation|get|fetch|load|find|is|has|check|verify|refresh|require|read|parse|create|use|sign|generate|make|validate|decode|request|update|remove|delete|clear|handle|on|for|auth|jwt|cookie|cookies|csrf|session|signature|describe|save|store|list|query|revoke|build|resolve)$/;
export const setters =
  /(?:^|[.>:\s])(?:put\w*|fluentput|set\w*|add\w*|append|define|of|entry|\w*env|environ|get\w*|(?:match|expect)?header\w*|with\w*|param\w*|field\w*|property|store|use\w*|where\w*|eq|ne|update\w*|having|filter_by|push|insert|curl_setopt|fetch|\w*cookie|commit|dispatch|patch|pairs?|hset|config|input|option\w*|replace|new\s+\w+|\w*\.of|flag\.\w+|flags?\(\)\.\w+|(?:string|str)varp?)$/i;
const comparing = /(?:equals?|equal_?ignore_?case|equal_?fold|hash_equals|strcmp|str_?eq|same|safe_?equal)$/i;
const comparers = /compare|constant_?time/i;
export const compares = (callee: string): boolean => comparing.test(callee) || comparers.test(callee.slice(callee.lastIndexOf('.') + 1));

/* `defaultIfBlank(secret, "v")`, `COALESCE(token, 'v')` */
export const instead =
  /(?:default\w{0,20}|orElse|else|coalesce|ifnull|isnull|nvl|firstNonNull|blankTo\w{0,20}|emptyTo\w{0,20}|nullTo\w{0,20})$/i;

/* `tokenOf("shop")`, `secretFor("shop")`: whose it is. */
export const ofAnother = /[a-z](?:Of|For|By)$/;
