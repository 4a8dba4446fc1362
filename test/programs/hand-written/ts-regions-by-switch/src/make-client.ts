import { gatewayFor } from './config';
import { KuajingClient } from './client';

export function makeClient(): KuajingClient {
  return new KuajingClient(gatewayFor('cn'));
}
