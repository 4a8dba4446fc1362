export const TEMU_OPTIONS = Symbol('TEMU_OPTIONS');
export const TEMU_US_CLIENT = 'TEMU_US_CLIENT';
