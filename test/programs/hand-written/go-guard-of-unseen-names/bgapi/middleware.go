package bgapi

var Counts = map[string]int{}

type CallFunc func(apiType string, biz map[string]any) (string, error)

func (f CallFunc) Fire(apiType string, biz map[string]any) (string, error) {
	return f(apiType, biz)
}

func withCount(next CallFunc) CallFunc {
	return func(apiType string, biz map[string]any) (string, error) {
		Counts[apiType]++
		return next(apiType, biz)
	}
}

func Chain(c Caller) Caller {
	f := CallFunc(c.Fire)
	for _, mw := range []func(CallFunc) CallFunc{withCount} {
		f = mw(f)
	}
	return f
}
