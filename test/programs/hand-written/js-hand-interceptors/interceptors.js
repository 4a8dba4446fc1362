import { BASE, PATHS } from './constants.js';

export const resolveUrl = (req) => ({ ...req, url: BASE + PATHS[req.path] });

export const jsonBody = (req) => {
  req.headers['Content-Type'] = 'application/json';
  req.body = JSON.stringify(req.data);
};

// 打日志，不改请求
export const trace = (req) => {
  console.log('->', req.path, req.data.type);
};

export const unwrap = (out, req) => {
  if (out.success) return out.result;
  console.log('<-', req.data.type, out.errorMsg);
  return undefined;
};
