package main

var stats = map[string]int{}

// CallFunc is a client of one function, as http.HandlerFunc is a handler.
type CallFunc func(apiType string, biz map[string]any) error

func (f CallFunc) Execute(apiType string, biz map[string]any) error {
	return f(apiType, biz)
}

func counted(next CallFunc) CallFunc {
	return func(apiType string, biz map[string]any) error {
		stats[apiType]++
		return next(apiType, biz)
	}
}

func cached(next CallFunc) CallFunc {
	done := map[string]bool{}
	return func(apiType string, biz map[string]any) error {
		if done[apiType] {
			return nil
		}
		done[apiType] = true
		return next(apiType, biz)
	}
}

// Chain puts the wrappers around a client.
func Chain(c Invoker) Invoker {
	f := CallFunc(c.Execute)
	for _, mw := range []func(CallFunc) CallFunc{counted, cached} {
		f = mw(f)
	}
	return f
}
