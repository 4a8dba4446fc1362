import { dispatch } from './dispatch.js';

for (const line of ['kc 77', 'bind 100 101', 'dd', 'adjust 2', 'help']) console.log(await dispatch(line));
