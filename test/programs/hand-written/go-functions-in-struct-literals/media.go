package main

// MediaService of pictures.
type MediaService struct {
	api Invoker
}

func NewMediaService(api Invoker) *MediaService {
	return &MediaService{api: api}
}

func (s *MediaService) DoColorImage() (string, error) {
	return s.api.Execute(TypeName("colorimageurl", "get"), map[string]any{"urls": []string{"b.jpg"}})
}
