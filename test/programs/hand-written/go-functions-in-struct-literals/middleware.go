package main

import "fmt"

var cache = map[string]string{}

// CallFunc is a client of one function.
type CallFunc func(apiType string, biz map[string]any) (string, error)

// Execute makes the function an Invoker.
func (f CallFunc) Execute(apiType string, biz map[string]any) (string, error) {
	return f(apiType, biz)
}

func withCache(next CallFunc) CallFunc {
	return func(apiType string, biz map[string]any) (string, error) {
		cacheKey := fmt.Sprint(apiType, biz)
		if hit, ok := cache[cacheKey]; ok {
			return hit, nil
		}
		resp, err := next(apiType, biz)
		if err != nil {
			return resp, err
		}
		cache[cacheKey] = resp
		return resp, nil
	}
}

// Chain puts the wrappers around a client.
func Chain(c Invoker) Invoker {
	f := CallFunc(c.Execute)
	for _, mw := range []func(CallFunc) CallFunc{withCache} {
		f = mw(f)
	}
	return f
}
