// As much of Egg's surface as the programs call, written for them: config, services, extensions and schedules by where their files lie, and `curl`.
const { existsSync, readdirSync } = require('node:fs');
const { join, parse } = require('node:path');

class Base {
  constructor(ctx) {
    this.ctx = ctx;
    this.app = ctx.app;
    this.config = ctx.app.config;
    this.service = ctx.service;
    this.logger = ctx.logger;
  }
}

async function curl(url, { method = 'GET', data, contentType, headers } = {}) {
  const isJson = contentType === 'json';
  const body = data === undefined ? undefined : isJson ? JSON.stringify(data) : new URLSearchParams(data).toString();
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  const response = await fetch(url, { method, body, headers: { 'content-type': type, ...headers } });
  return { status: response.status, data: await response.json() };
}

function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
}

function camel(name) {
  return name.replace(/[_-](\w)/g, (_, letter) => letter.toUpperCase());
}

function extend(target, file) {
  if (existsSync(file)) Object.defineProperties(target, Object.getOwnPropertyDescriptors(require(file)));
}

function servicesOf(folder, ctx, services = {}) {
  for (const name of filesIn(folder)) {
    const Service = require(join(folder, name));
    Object.defineProperty(services, camel(parse(name).name), { get: () => new Service(ctx) });
  }
  for (const inner of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
    if (inner.isDirectory()) services[camel(inner.name)] = servicesOf(join(folder, inner.name), ctx);
  return services;
}

exports.Service = Base;
exports.Controller = Base;
exports.Subscription = Base;

exports.start = async ({ baseDir }) => {
  const config = join(baseDir, 'config/config.default.js');
  for (const name of filesIn(join(baseDir, 'app/schedule'))) {
    const Task = require(join(baseDir, 'app/schedule', name));
    if (typeof Task !== 'function' && Task.schedule === undefined) throw new Error(`${name}: no schedule`);
  }
  const app = { baseDir, curl, logger: console, config: existsSync(config) ? require(config)({ name: 'app', baseDir }) : {} };
  extend(app, join(baseDir, 'app/extend/application.js'));
  app.createAnonymousContext = () => {
    const ctx = { app, curl, logger: console };
    ctx.helper = { ctx, app };
    ctx.service = servicesOf(join(baseDir, 'app/service'), ctx);
    extend(ctx, join(baseDir, 'app/extend/context.js'));
    extend(ctx.helper, join(baseDir, 'app/extend/helper.js'));
    return ctx;
  };
  app.runSchedule = async (name) => {
    const Task = require(join(baseDir, 'app/schedule', `${name}.js`));
    const ctx = app.createAnonymousContext();
    await (typeof Task === 'function' ? new Task(ctx).subscribe() : Task.task(ctx));
  };
  return app;
};
