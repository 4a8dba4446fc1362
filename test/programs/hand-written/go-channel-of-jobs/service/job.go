package service

// Job 一次同步任务
type Job struct {
	Name   string
	Region string
	Query  map[string]any
}
