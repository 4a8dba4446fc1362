import { expect, test } from 'vitest';
import { CN, pairsOf, project, US } from './project.js';

const client = `package temu

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type Conf struct {
	Gateway string \`yaml:"gateway" mapstructure:"gateway"\`
	AppKey  string
}

type Client struct{ conf Conf }

func New(c Conf) *Client { return &Client{conf: c} }

func (c *Client) Call(name string) {
	raw, _ := json.Marshal(map[string]any{"type": name})
	http.Post(c.conf.Gateway, "application/json", bytes.NewReader(raw))
}
`;

const settings = `name: goods
temu:
  cn:
    gateway: ${CN}
  us:
    gateway: ${US}
`;

const config = `package setting

import "erp/temu"

type Config struct {
	Name string
	Temu struct {
		Cn temu.Conf
		Us temu.Conf
	}
}
`;

const main = (fill: string, imports: string): string => `package main

import (
	"flag"

	"erp/setting"
	"erp/temu"
	${imports}
)

var file = flag.String("f", "etc/goods.yaml", "the config file")

func main() {
	flag.Parse()
	var c setting.Config
	${fill}
	cn := temu.New(c.Temu.Cn)
	cn.Call("bg.goods.add")
	us := temu.New(c.Temu.Us)
	us.Call("bg.goods.update")
}
`;

const files = { 'go.mod': 'module erp\n', 'temu/client.go': client, 'setting/setting.go': config, 'etc/goods.yaml': settings };

test.each([
  ['conf.MustLoad(*file, &c)', '"github.com/zeromicro/go-zero/core/conf"'],
  ['conf.MustLoad(given(), &c)', '"github.com/zeromicro/go-zero/core/conf"'],
  ['cleanenv.ReadConfig("etc/goods.yaml", &c)', '"github.com/ilyakaznacheev/cleanenv"'],
  ['configor.Load(&c, "etc/goods.yaml")', '"github.com/jinzhu/configor"'],
  ['viper.SetConfigFile(given())\n\tviper.Unmarshal(&c)', '"github.com/spf13/viper"'],
])('%s: each section of the file fills its own struct', async (fill, imports) => {
  const one = await project({ ...files, 'main.go': main(fill, imports) });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.update us']);
});

const kratos = `package main

import (
	"erp/temu"
	"erp/setting"

	"github.com/go-kratos/kratos/v2/config"
	"github.com/go-kratos/kratos/v2/config/file"
)

func main() {
	s := config.New(config.WithSource(file.NewSource("../../etc")))
	if err := s.Load(); err != nil {
		panic(err)
	}
	var c setting.Config
	if err := s.Scan(&c); err != nil {
		panic(err)
	}
	temu.New(c.Temu.Cn).Call("bg.goods.add")
	temu.New(c.Temu.Us).Call("bg.goods.update")
}
`;

test('what Kratos scans is in the files of its source', async () => {
  const one = await project({ ...files, 'main.go': kratos });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.update us']);
});

const watching = `package start

import (
	"erp/global"

	"github.com/spf13/viper"
)

func Read(path string) {
	v := viper.New()
	v.SetConfigFile(path)
	v.ReadInConfig()
	v.OnConfigChange(func(e any) { v.Unmarshal(&global.Config) })
	v.Unmarshal(&global.Config)
}
`;

const caller = `package calls

import (
	"erp/global"
	"erp/temu"
)

func Run() {
	temu.New(global.Config.Temu.Cn).Call("bg.goods.add")
	temu.New(global.Config.Temu.Us).Call("bg.goods.update")
}
`;

test("another package fills a package's variable, anew whenever its file changes", async () => {
  const global = 'package global\n\nimport "erp/setting"\n\nvar Config setting.Config\n';
  const one = await project({ ...files, 'global/global.go': global, 'start/start.go': watching, 'calls/calls.go': caller });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.update us']);
});

test('of several files of which none is told any may be the one', async () => {
  const other = settings.replace(CN, US);
  const one = await project({
    ...files,
    'etc/other.yaml': other,
    'main.go': main('conf.MustLoad(given(), &c)', '"github.com/zeromicro/go-zero/core/conf"'),
  });
  expect([...new Set(pairsOf(one))]).toEqual(['bg.goods.add cn', 'bg.goods.add us', 'bg.goods.update us']);
});

test.each([
  ['conf.MustLoad(*file, &c)', '"github.com/zeromicro/go-zero/core/conf"'],
  ['viper.SetConfigFile("etc/goods.yaml")\n\tviper.MergeInConfig()\n\tviper.Unmarshal(&c)', '"github.com/spf13/viper"'],
])('%s: another file may be given, or put over the first', async (fill, imports) => {
  const other = settings.replace(CN, US);
  const one = await project({ ...files, 'main.go': main(fill, imports), 'etc/goods-us.yaml': other });
  expect([...new Set(pairsOf(one))]).toEqual(['bg.goods.add cn', 'bg.goods.add us', 'bg.goods.update us']);
});
