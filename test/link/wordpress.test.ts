import { expect, test } from 'vitest';
import { CN, pairsOf, project, US } from './project.js';

const api = (gateway: string): string => `<?php
class Temu_API {
    public function request( $type, $args = array() ) {
        $body = wp_parse_args( array( 'type' => $type ), $args );
        return wp_remote_post( ${gateway}, array( 'body' => wp_json_encode( $body ) ) );
    }
}
$api = new Temu_API();
$api->request( 'bg.goods.add' );
$api->request( 'bg.mall.info.get', array( 'type' => 'none', 'page' => 1 ) );
`;

const both = ['bg.goods.add cn', 'bg.mall.info.get cn'];

test('a filter that the program does not add changes nothing, and arguments come before defaults', async () => {
  const one = await project({ 'temu.php': api(`apply_filters( 'temu_gateway', '${CN}' )`) });
  expect(pairsOf(one)).toEqual(both);
});

test.each([`add_filter( 'temu_gateway', function () { return '${US}'; } );`, `add_filter( $name, function () { return '${US}'; } );`])(
  'a filter of that name may give anything: %s',
  async (filter) => {
    const one = await project({
      'temu.php': api(`apply_filters( 'temu_gateway', '${CN}' )`),
      'filters.php': `<?php\n${filter}\n`,
    });
    expect(pairsOf(one)).toContain('~bg.goods.add unknown');
  },
);

test('an option may be anything, or what it is asked with', async () => {
  const one = await project({ 'temu.php': api(`get_option( 'temu_gateway', '${CN}' )`) });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.mall.info.get cn', '~bg.goods.add unknown', '~bg.mall.info.get unknown']);
});
