// As much of RxJS' surface as the programs call, written for them: what the stand-in of `HttpService` answers is a promise already.
exports.firstValueFrom = (value) => value;
exports.lastValueFrom = (value) => value;
