/** Verbs by which libraries send: `send_request`, `postJson`, `doPost`, `postForObject`, `ExecuteAsync`. */
const verbs = /^(?:(?:do|[hH]ttp|make|async)_?)?(?:[sS]end|[pP]ost|[pP]ut|[rR]equest|[fF]etch|[eE]xecute|[eE]xchange)(?:[A-Z_]\w*)?$/;

export function sendsByName(name: string): boolean {
  return verbs.test(name);
}

/** What is handed a URL and a body and sends neither to it: stand-ins, records, queues, signatures, stores. */
const others =
  /mock|stub|fake|nock|respx|^responses\b|httpretty|pook|supertest|chai|sinon|jest|vitest|pytest|unittest|wiremock|expect|assert|logg|\blog\b|trace|metric|sentry|statsd|prometheus|cache|redis|memo|queue|kafka|amqp|rabbit|celery|bull|sqs|event|emit|socket|mail|sms|sign|hash|hmac|crypto|md5|sql|cursor|database|\bdb\b|session\.execute|subprocess/i;

/** A function that somebody hands over, by what it is declared as. */
const functions = /^(?:\w+\.)*(?:Func|Action|Delegate|Function|BiFunction|Callable|Closure)\(\)/;

/** Whether the path of a library's function may be one that sends. */
export function maySend(path: string): boolean {
  return !path.startsWith('.') && !functions.test(path) && !others.test(path);
}
