export const testPath =
  /(^|\/)(__tests__|tests?|spec|__mocks__|e2e)\/|[._](test|spec)\.[a-z]+$|(^|\/)test_[^/]*\.py$|(Test|Tests|IT)\.(java|kt|cs|php)$/;
