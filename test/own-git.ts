import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Git as it comes: what a person has set for all repositories (signed commits, other line ends, hooks) is no part of a test. */
process.env.GIT_CONFIG_NOSYSTEM = '1';
process.env.GIT_CONFIG_GLOBAL = join(tmpdir(), `temu-no-gitconfig-${process.pid}`);
