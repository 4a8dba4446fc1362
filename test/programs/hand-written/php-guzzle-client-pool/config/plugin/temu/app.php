<?php
return ['enable' => true, 'gateways' => ['cn' => 'https://openapi.kuajingmaihuo.com/', 'us' => 'https://openapi-b-us.temu.com/'], 'key' => 'k'];
