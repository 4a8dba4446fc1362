export const PREFIX = 'bg';
