CREATE TABLE shops (name TEXT, site TEXT NOT NULL);
CREATE TABLE api_logs (api TEXT, ok INTEGER);
INSERT INTO shops VALUES ('厦门店', 'CN'), ('Berlin', 'EU');
