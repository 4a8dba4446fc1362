import type { OwnRouting } from '../model.js';
import type { Session } from './session.js';
export function ownRouting(_session: Session): readonly OwnRouting[] {
  return [];
}
