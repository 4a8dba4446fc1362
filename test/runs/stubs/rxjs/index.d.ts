export declare function firstValueFrom<T>(value: Promise<T>): Promise<T>;
export declare function lastValueFrom<T>(value: Promise<T>): Promise<T>;
