package kjmh

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sort"
	"strings"
	"time"
)

// PddKjConnector 开放平台客户端
type PddKjConnector struct {
	gateway     string
	appKey      string
	appSecret   string
	accessToken string
}

// Option 可选项
type Option func(*PddKjConnector)

// WithGateway 指定网关
func WithGateway(u string) Option {
	return func(c *PddKjConnector) { c.gateway = u }
}

// WithApp 应用
func WithApp(key, secret, token string) Option {
	return func(c *PddKjConnector) {
		c.appKey, c.appSecret, c.accessToken = key, secret, token
	}
}

// NewPddKjConnector 默认国内网关
func NewPddKjConnector(opts ...Option) *PddKjConnector {
	c := &PddKjConnector{gateway: RouterURLOf("CN")}
	for _, o := range opts {
		o(c)
	}
	return c
}

// Caller 调用入口
type Caller interface {
	DoCall(apiType string, biz map[string]interface{}) (string, error)
}

// DoCall 调用接口
func (c *PddKjConnector) once(apiType string, biz map[string]interface{}) (string, error) {
	params := map[string]interface{}{}
	params["app_key"] = c.appKey
	params["access_token"] = c.accessToken
	params["data_type"] = "JSON"
	params["timestamp"] = time.Now().Unix()
	params["type"] = apiType
	for k, v := range biz {
		params[k] = v
	}
	form := url.Values{}
	for k, v := range params {
		if s, ok := v.(string); ok {
			form.Set(k, s)
			continue
		}
		raw, _ := json.Marshal(v)
		form.Set(k, string(raw))
	}
	form.Set("sign", c.sign(params))
	req, err := http.NewRequest(http.MethodPost, c.gateway, strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	hc := http.Client{Timeout: 10 * time.Second}
	res, err := hc.Do(req)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		return "", err
	}
	resp := string(raw)
	if !strings.Contains(resp, `"success":true`) {
		fmt.Println("调用失败", apiType, resp)
	}
	return resp, nil
}

// DoCall 网络错误重试
func (c *PddKjConnector) DoCall(apiType string, biz map[string]interface{}) (string, error) {
	var resp string
	var err error
	for i := 0; i < 3; i++ {
		resp, err = c.once(apiType, biz)
		if err == nil {
			return resp, err
		}
	}
	return resp, err
}

func (c *PddKjConnector) sign(params map[string]interface{}) string {
	secret := c.appSecret
	keys := make([]string, 0, len(params))
	for k := range params {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var sb strings.Builder
	sb.WriteString(secret)
	for _, k := range keys {
		sb.WriteString(k)
		if s, ok := params[k].(string); ok {
			sb.WriteString(s)
			continue
		}
		raw, _ := json.Marshal(params[k])
		sb.Write(raw)
	}
	sb.WriteString(secret)
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(sb.String()))
	return fmt.Sprintf("%X", mac.Sum(nil))
}
