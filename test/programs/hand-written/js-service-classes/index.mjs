import { services } from './services/index.mjs';
for (const service of Object.values(services)) {
  for (const task of service.tasks()) await service.run(task);
}
