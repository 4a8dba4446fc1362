/** The page's only style sheet. Colours are pairs for light and dark, paper is always light; no class hides what a page without scripts needs. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #566072; --line: #d9dfe8; --page: #f5f7fa; --card: #fff; --code: #f2f5f9; --accent: #c2410c;
  --off: #b42323; --off-bg: #fff0f0; --soon: #8a4b00; --soon-bg: #fff6e0; --later: #35526e; --later-bg: #eaf2fb; --add: #07632f; --add-bg: #e6f7ec; --add-hi: #b3ecc8;
  --del: #9d1f1f; --del-bg: #fdeeee; --del-hi: #f9cccc; --mark: #ffe08a; --hit: #fdf6e0; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e4e8ef; --soft: #a3afc0; --line: #333c4a; --page: #12161d; --card: #1a2029; --code: #141a22; --accent: #ff9a5c;
  --off: #ff9c9c; --off-bg: #3a1d20; --soon: #ffc96b; --soon-bg: #3a2d14; --later: #a9cbee; --later-bg: #1b2c3f; --add: #86e6ac; --add-bg: #14301f; --add-hi: #1d5a37;
  --del: #ffb0b0; --del-bg: #351b1e; --del-hi: #6b2a30; --mark: #5c4a10; --hit: #26241d; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 3.6rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.65 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main, header > div, nav > div { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
header { background: var(--card); border-bottom: 1px solid var(--line); padding: 1.4rem 0 1.1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2.4rem 0 .8rem; } h2.now { margin: 1.1rem 0 .3rem; } h3 { font-size: 1.02rem; margin: 0; line-height: 1.5; } h4 { font-size: 14px; margin: 1rem 0 0; }
p { margin: .5rem 0; } .soft { color: var(--soft); }
code, pre, .code { font: 13px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; }
code { background: var(--code); border-radius: 4px; padding: .1em .35em; overflow-wrap: anywhere; }
pre { margin: .3rem 0; padding: .5rem .7rem; background: var(--code); border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; } summary > code { white-space: pre-wrap; }
.answer, .run { user-select: all; -webkit-user-select: all; } .run { display: block; padding: .3rem .6rem; border: 1px solid var(--line); border-radius: 6px; }
a { color: inherit; text-decoration-color: var(--soft); overflow-wrap: anywhere; } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav { position: sticky; top: 0; z-index: 2; background: var(--card); border-bottom: 1px solid var(--line); }
nav > div { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding-top: .55rem; padding-bottom: .55rem; align-items: center; font-size: 14px; }
nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
.filter { display: flex; flex-wrap: wrap; gap: .4rem .6rem; margin-left: auto; align-items: center; } .filter[hidden], [hidden] { display: none; }
select, button, input[type=search] { font: inherit; font-size: 13px; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 6px; padding: .2rem .45rem; max-width: 13rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .7rem; margin: .9rem 0 .4rem; }
.tile { border: 1px solid var(--line); border-radius: 10px; padding: .5rem .85rem; background: var(--page); } .tile b { display: block; font-size: 1.55rem; line-height: 1.25; } .tile span { color: var(--soft); font-size: 13px; }
.tile.due { border-color: var(--accent); } .tile.due b { color: var(--accent); } .tile.off b, .tile.broken b { color: var(--off); } .tile.soon b { color: var(--soon); } .tile.zero b { color: var(--soft); }
.steps { margin: .3rem 0 0; padding-left: 1.4rem; } .steps > li { margin: .45rem 0; } .steps table { margin: .3rem 0; } .steps p { margin: .1rem 0; }
.badge { display: inline-block; border-radius: 99px; padding: 0 .65em; font-size: 12.5px; white-space: nowrap; background: var(--later-bg); color: var(--later); }
.badge.off { background: var(--off-bg); color: var(--off); } .badge.soon { background: var(--soon-bg); color: var(--soon); }
.reason { margin-top: 1.6rem; } .todo { border-left: 3px solid var(--accent); padding: .1rem 0 .1rem .8rem; margin: .5rem 0 .9rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.15rem; margin: .9rem 0; content-visibility: auto; contain-intrinsic-size: auto 620px; }
.head { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; } .head .name { font-weight: 600; font-size: 15px; background: none; padding: 0; }
.number { min-width: 1.7rem; text-align: center; border-radius: 99px; background: var(--ink); color: var(--card); text-decoration: none; font-size: 13px; font-weight: 600; padding: 0 .5em; }
.quote { margin: .7rem 0; padding: .5rem .9rem; background: var(--later-bg); border-radius: 8px; } .quote p, .quote blockquote { margin: .15rem 0; } .quote blockquote { border-left: 3px solid var(--later); padding-left: .7rem; overflow-wrap: anywhere; } .quote q { font-weight: 600; }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: .8rem; margin: .5rem 0; }
.choice { border: 1px solid var(--line); border-radius: 8px; padding: .5rem .8rem; min-width: 0; } .choice h4 { margin: 0 0 .2rem; } .choice h4 code { font-weight: 400; } .choice p { margin: .25rem 0; } .choice .soft { font-size: 13px; }
.place { margin: .7rem 0; } .lines { margin: .3rem 0; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; background: var(--code); }
.l { display: grid; grid-template-columns: 3.6rem 1fr; white-space: pre-wrap; overflow-wrap: anywhere; } .n { color: var(--soft); text-align: right; padding-right: .8rem; user-select: none; -webkit-user-select: none; }
.l.hit { background: var(--hit); } .l.cut { line-height: 1; } mark { background: var(--mark); color: inherit; border-radius: 3px; }
.del { background: var(--del-bg); color: var(--del); } .del > .n, .n.del { color: var(--del); } .del mark { background: var(--del-hi); } .add { background: var(--add-bg); color: var(--add); } .add > .n, .n.add { color: var(--add); } .add mark { background: var(--add-hi); }
ol.chain { margin: .2rem 0; padding-left: 1.7rem; } ol.chain li { margin: .15rem 0; } .at { color: var(--soft); background: none; padding: 0; } .step { display: block; margin: .1rem 0 .3rem; white-space: pre-wrap; }
ul { margin: .4rem 0; padding-left: 1.3rem; } .columns { columns: 3 15rem; }
details > summary { cursor: pointer; padding: .25rem 0; } details.file { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .3rem .9rem; margin: .6rem 0; content-visibility: auto; contain-intrinsic-size: auto 44px; }
.places > summary { color: var(--soft); }
.row { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr) 3.2rem minmax(0, 1fr); } .row > span { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0 .35rem; } .row > .n { padding: 0 .5rem 0 0; }
.row.cut { color: var(--soft); background: var(--page); grid-template-columns: 1fr; padding: 0 .6rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; } th { font-size: 13px; color: var(--soft); font-weight: 600; white-space: nowrap; } td:empty { padding: 0; }
.broken-text { color: var(--off); } .check { list-style: none; padding-left: 0; } .check > li { display: grid; grid-template-columns: 1.7rem minmax(0, 1fr); } .check input { width: 1rem; height: 1rem; margin: .35rem 0 0; }
footer { margin: 2.6rem 0 3rem; padding-top: 1rem; border-top: 2px solid var(--line); } .sum { font-weight: 600; margin: .4rem 0; }
.out { display: none !important; }
.picked { display: flex; flex-wrap: wrap; gap: .4rem .7rem; align-items: center; border: 1px solid var(--accent); border-radius: 8px; padding: .45rem .8rem; margin: .6rem 0; background: var(--card); } .picked[hidden] { display: none; }
.picked textarea { width: 100%; font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; color: inherit; background: var(--code); border: 1px solid var(--line); border-radius: 6px; padding: .4rem .6rem; white-space: pre; overflow-x: auto; } .picked textarea[hidden] { display: none; }
.pick { display: inline-flex; gap: .4rem; align-items: center; font-weight: 600; cursor: pointer; } .copy { float: right; margin: .3rem; } .copy.done, .picked .done { border-color: var(--add); color: var(--add); }
@media (max-width: 46rem) { body { font-size: 14px; } main, header > div, nav > div { padding: 0 .8rem; } .card { padding: .8rem; } nav { position: static; } .filter { margin-left: 0; } .tiles { grid-template-columns: repeat(2, 1fr); } .row { grid-template-columns: 2.8rem minmax(0, 1fr); } .row .same.left { display: none; } .row .none { display: none; } .l { grid-template-columns: 2.9rem 1fr; }
  thead { display: none; } table, tbody, tr, td { display: block; } tr { border-bottom: 1px solid var(--line); padding: .3rem 0; } td { border: 0; padding: .05rem 0; } td[data-label]:not([data-label=""]):not(:empty)::before { content: attr(data-label) "  "; color: var(--soft); font-size: 12.5px; } }
@media print { @page { margin: 14mm 12mm; } :root { color-scheme: light; } body { background: #fff; font-size: 10.5px; line-height: 1.5; } code, pre, .code { font-size: 9px; line-height: 1.45; } nav, .picked, .copy, .pick { display: none !important; } main, header > div { max-width: none; padding: 0; } header { padding-top: 0; }
  .card, details.file { content-visibility: visible; border-color: #bbb; -webkit-box-decoration-break: clone; box-decoration-break: clone; } .choice, .quote, .tile, .l, .row, tr, .chain li { break-inside: avoid; } h2, h3, h4, .head, .todo, summary, .at { break-after: avoid; } h2 { margin-top: 1.2rem; }
  .lines { overflow: visible; } details::details-content { content-visibility: visible; block-size: auto; } a { text-decoration: none; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
