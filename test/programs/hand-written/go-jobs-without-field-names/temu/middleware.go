package temu

import "fmt"

// CallFunc 一次调用
type CallFunc func(apiType string, biz map[string]any) (string, error)

// Invoke 让函数满足 OpenAPI
func (f CallFunc) Invoke(apiType string, biz map[string]any) (string, error) {
	return f(apiType, biz)
}

func withLog(next CallFunc) CallFunc {
	return func(apiType string, biz map[string]any) (string, error) {
		fmt.Println("调用", apiType)
		return next(apiType, biz)
	}
}

func withSize(next CallFunc) CallFunc {
	return func(apiType string, biz map[string]any) (string, error) {
		resp, err := next(apiType, biz)
		if err != nil {
			return resp, err
		}
		fmt.Println(len(resp))
		return resp, nil
	}
}

// Chain 组装中间件
func Chain(c OpenAPI) OpenAPI {
	f := CallFunc(c.Invoke)
	for _, mw := range []func(CallFunc) CallFunc{withLog, withSize} {
		f = mw(f)
	}
	return f
}
