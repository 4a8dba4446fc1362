exports.Signable = (Parent) =>
  class extends Parent {
    sign(params) {
      return Object.assign({}, params, { sign: JSON.stringify(params).length });
    }
  };
