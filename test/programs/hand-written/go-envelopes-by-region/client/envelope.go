package client

type envelope struct {
	Type   string         `json:"type"`
	AppKey string         `json:"app_key"`
	Time   int64          `json:"timestamp"`
	Params map[string]any `json:"params,omitempty"`
}
