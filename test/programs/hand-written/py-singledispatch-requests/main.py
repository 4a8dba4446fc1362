from ops.publish import Publisher
from ops.transport import Transport

PUBLISHER = Publisher(Transport("https://openapi.kuajingmaihuo.com/openapi/router", app_key="demo"))

if __name__ == "__main__":
    PUBLISHER.publish("夏季连衣裙", 30210, ["aGVsbG8=", "d29ybGQ="])
    for line in PUBLISHER.journal:
        print(line)
