/** The page's only style sheet. Colours are pairs for light and dark; no class hides what a page without scripts needs. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #5d6879; --line: #d9dfe8; --page: #f5f7fa; --card: #fff; --code: #f2f5f9; --accent: #d9480f;
  --off: #c92a2a; --off-bg: #fff0f0; --soon: #a15c00; --soon-bg: #fff6e0; --later: #41607e; --later-bg: #eaf2fb; --add: #0a7d3f; --add-bg: #e6f7ec; --add-hi: #a8e6c0;
  --del: #c02b2b; --del-bg: #fdeeee; --del-hi: #f7bcbc; --mark: #ffe08a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ef; --soft: #9aa6b8; --line: #333c4a; --page: #12161d; --card: #1a2029; --code: #141a22; --accent: #ff9a5c;
  --off: #ff8f8f; --off-bg: #3a1d20; --soon: #ffc96b; --soon-bg: #3a2d14; --later: #9cc3ec; --later-bg: #1b2c3f; --add: #6fdc9b; --add-bg: #14301f; --add-hi: #1f6b40;
  --del: #ff9d9d; --del-bg: #351b1e; --del-hi: #7a2f35; --mark: #6b5510; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 3.6rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.65 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main, header > div, nav > div { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
header { background: var(--card); border-bottom: 1px solid var(--line); padding: 1.6rem 0 1.2rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2.4rem 0 .8rem; } h3 { font-size: 1.02rem; margin: 0; line-height: 1.5; }
p { margin: .5rem 0; } .soft { color: var(--soft); }
code, pre, .code { font: 13px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; }
code { background: var(--code); border-radius: 4px; padding: .1em .35em; overflow-wrap: anywhere; }
pre { margin: .5rem 0; padding: .6rem .8rem; background: var(--code); border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
a { color: inherit; text-decoration-color: var(--soft); overflow-wrap: anywhere; }
nav { position: sticky; top: 0; z-index: 2; background: var(--card); border-bottom: 1px solid var(--line); }
nav > div { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding-top: .55rem; padding-bottom: .55rem; align-items: center; font-size: 14px; }
nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
.filter { display: flex; flex-wrap: wrap; gap: .4rem .6rem; margin-left: auto; align-items: center; } .filter[hidden], [hidden] { display: none; }
select, input[type=search] { font: inherit; font-size: 13px; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 6px; padding: .2rem .45rem; max-width: 13rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .7rem; margin: 1.1rem 0 .4rem; }
.tile { border: 1px solid var(--line); border-radius: 10px; padding: .6rem .85rem; background: var(--page); } .tile b { display: block; font-size: 1.55rem; line-height: 1.25; } .tile span { color: var(--soft); font-size: 13px; }
.tile.off b, .tile.broken b { color: var(--off); } .tile.soon b { color: var(--soon); } .tile.zero b { color: var(--soft); }
.badge { display: inline-block; border-radius: 99px; padding: 0 .65em; font-size: 12.5px; white-space: nowrap; background: var(--later-bg); color: var(--later); }
.badge.off { background: var(--off-bg); color: var(--off); } .badge.soon { background: var(--soon-bg); color: var(--soon); }
.reason { margin-top: 1.6rem; } .todo { border-left: 3px solid var(--accent); padding: .1rem 0 .1rem .8rem; margin: .5rem 0 .9rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.15rem; margin: .9rem 0; content-visibility: auto; contain-intrinsic-size: auto 420px; }
.head { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; } .head .name { font-weight: 600; font-size: 15px; background: none; padding: 0; }
.quote { margin: .7rem 0; padding: .5rem .9rem; background: var(--later-bg); border-radius: 8px; } .quote p { margin: .15rem 0; } .quote q { font-weight: 600; }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: .8rem; margin: .7rem 0; }
.choice { border: 1px solid var(--line); border-radius: 8px; padding: .6rem .8rem; min-width: 0; } .choice h4 { margin: 0 0 .3rem; font-size: 14px; } .choice h4 code { font-weight: 400; }
.lines { margin: .4rem 0; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; background: var(--code); }
.l { display: grid; grid-template-columns: 3.4rem 1fr; white-space: pre-wrap; overflow-wrap: anywhere; } .n { color: var(--soft); text-align: right; padding-right: .8rem; user-select: none; }
.l.hit { background: color-mix(in srgb, var(--mark) 22%, transparent); } mark { background: var(--mark); color: inherit; border-radius: 3px; }
.del { background: var(--del-bg); color: var(--del); } .del mark { background: var(--del-hi); } .add { background: var(--add-bg); color: var(--add); } .add mark { background: var(--add-hi); }
ol.chain { margin: .4rem 0 .2rem; padding-left: 1.4rem; } ol.chain li { margin: .1rem 0; } ul { margin: .4rem 0; padding-left: 1.3rem; } .columns { columns: 3 15rem; }
details > summary { cursor: pointer; padding: .25rem 0; } details.file { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .3rem .9rem; margin: .6rem 0; content-visibility: auto; contain-intrinsic-size: auto 44px; }
.places > summary { color: var(--soft); }
.row { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr) 3.2rem minmax(0, 1fr); } .row > span { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0 .35rem; } .row > .n { padding: 0 .5rem 0 0; }
.row.cut { color: var(--soft); background: var(--page); grid-template-columns: 1fr; padding: 0 .6rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; background: var(--card); } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); } th { font-size: 13px; color: var(--soft); font-weight: 600; white-space: nowrap; }
.broken-text { color: var(--off); } .check { list-style: none; padding-left: 0; } .check > li { display: grid; grid-template-columns: 1.7rem 1fr; } .check input { width: 1rem; height: 1rem; margin: .35rem 0 0; }
footer { margin: 2.6rem 0 3rem; padding-top: 1rem; border-top: 2px solid var(--line); } .sum { font-size: 1.05rem; font-weight: 600; }
.out { display: none; }
@media (max-width: 46rem) { body { font-size: 14px; } nav { position: static; } .filter { margin-left: 0; } .row { grid-template-columns: 2.8rem minmax(0, 1fr); } .row .same.left { display: none; } .row .none { display: none; } }
@media print { :root { color-scheme: light; } body { background: #fff; font-size: 11px; } nav, .filter { display: none; } .card, details.file { content-visibility: visible; break-inside: avoid-page; border-color: #bbb; }
  details::details-content { content-visibility: visible; block-size: auto; } a { text-decoration: none; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
