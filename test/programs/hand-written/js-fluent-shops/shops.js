module.exports = {
  yiwu: { title: '义乌仓', site: 'cn', token: 't1' },
  dallas: { title: 'Dallas', site: 'us', token: 't2' },
};
