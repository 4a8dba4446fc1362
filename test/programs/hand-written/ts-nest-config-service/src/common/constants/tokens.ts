export const TEMU_CLIENT = 'TEMU_CLIENT';
