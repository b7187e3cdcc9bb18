/** Machines: `= family generation arch bootDisk gpuType`, then `type cpu memoryMiB usdPerHour gpuCount flags` of each; flags: m bare metal, b burstable, n nested virtualization documented, l local-disk variant, c constrained vCPUs, o no longer current. Made by scripts/make-catalog.mjs; do not edit. */
export const azureMachines: string = `= A_v2 2 amd64 StandardSSD_LRS -
Standard_A1_v2 1 2048 0.043 0
Standard_A2_v2 2 4096 0.0903 0
Standard_A4_v2 4 8192 0.191 0
Standard_A8_v2 8 16384 0.399 0
= Am_v2 2 amd64 StandardSSD_LRS -
Standard_A2m_v2 2 16384 0.119 0
Standard_A4m_v2 4 32768 0.237 0
Standard_A8m_v2 8 65536 0.475 0
= Bms 1 amd64 Premium_LRS -
Standard_B12ms 12 49152 0.499 0 b
Standard_B16ms 16 65536 0.666 0 b
Standard_B1ms 1 2048 0.0207 0 b
Standard_B20ms 20 81920 0.832 0 b
Standard_B2ms 2 8192 0.0832 0 b
Standard_B4ms 4 16384 0.166 0 b
Standard_B8ms 8 32768 0.333 0 b
= Bals_v2 2 amd64 Premium_LRS -
Standard_B16als_v2 16 32768 0.606 0 b
Standard_B2als_v2 2 4096 0.0376 0 b
Standard_B32als_v2 32 65536 1.065 0 b
Standard_B4als_v2 4 8192 0.152 0 b
Standard_B8als_v2 8 16384 0.266 0 b
= Bas_v2 2 amd64 Premium_LRS -
Standard_B16as_v2 16 65536 0.675 0 b
Standard_B2as_v2 2 8192 0.0752 0 b
Standard_B32as_v2 32 131072 1.203 0 b
Standard_B4as_v2 4 16384 0.169 0 b
Standard_B8as_v2 8 32768 0.301 0 b
= Bls_v2 2 amd64 Premium_LRS -
Standard_B16ls_v2 16 32768 0.589 0 b
Standard_B2ls_v2 2 4096 0.0416 0 b
Standard_B32ls_v2 32 65536 1.179 0 b
Standard_B4ls_v2 4 8192 0.147 0 b
Standard_B8ls_v2 8 16384 0.332 0 b
= Bpls_v2 2 arm64 Premium_LRS -
Standard_B16pls_v2 16 32768 0.476 0 b
Standard_B2pls_v2 2 4096 0.0336 0 b
Standard_B4pls_v2 4 8192 0.119 0 b
Standard_B8pls_v2 8 16384 0.275 0 b
= Bps_v2 2 arm64 Premium_LRS -
Standard_B16ps_v2 16 65536 0.611 0 b
Standard_B2ps_v2 2 8192 0.0764 0 b
Standard_B4ps_v2 4 16384 0.134 0 b
Standard_B8ps_v2 8 32768 0.269 0 b
= Bs_v2 2 amd64 Premium_LRS -
Standard_B16s_v2 16 65536 0.739 0 b
Standard_B2s_v2 2 8192 0.0832 0 b
Standard_B32s_v2 32 131072 1.331 0 b
Standard_B4s_v2 4 16384 0.166 0 b
Standard_B8s_v2 8 32768 0.37 0 b
= Bls 1 amd64 Premium_LRS -
Standard_B1ls 1 512 0.0052 0 b
= Bs 1 amd64 Premium_LRS -
Standard_B1s 1 1024 0.0104 0 b
Standard_B2s 2 4096 0.0416 0 b
= Bats_v2 2 amd64 Premium_LRS -
Standard_B2ats_v2 2 1024 0.0186 0 b
= Bpts_v2 2 arm64 Premium_LRS -
Standard_B2pts_v2 2 1024 0.0084 0 b
= Bts_v2 2 amd64 Premium_LRS -
Standard_B2ts_v2 2 1024 0.0104 0 b
= D 1 amd64 StandardSSD_LRS -
Standard_D1 1 3584 0.077 0
Standard_D11 2 14336 0.193 0
Standard_D12 4 28672 0.386 0
Standard_D13 8 57344 0.771 0
Standard_D14 16 114688 1.542 0
Standard_D2 2 7168 0.154 0
Standard_D3 4 14336 0.308 0
Standard_D4 8 28672 0.616 0
= D_v2 2 amd64 StandardSSD_LRS -
Standard_D11_v2 2 14336 0.185 0
Standard_D11_v2_Promo 2 14336 - 0
Standard_D12_v2 4 28672 0.371 0
Standard_D12_v2_Promo 4 28672 - 0
Standard_D13_v2 8 57344 0.741 0
Standard_D13_v2_Promo 8 57344 - 0
Standard_D14_v2 16 114688 1.482 0
Standard_D14_v2_Promo 16 114688 - 0
Standard_D15_v2 20 143360 1.853 0
Standard_D1_v2 1 3584 0.073 0
Standard_D2_v2 2 7168 0.146 0
Standard_D2_v2_Promo 2 7168 - 0
Standard_D3_v2 4 14336 0.293 0
Standard_D3_v2_Promo 4 14336 - 0
Standard_D4_v2 8 28672 0.585 0
Standard_D4_v2_Promo 8 28672 - 0
Standard_D5_v2 16 57344 1.17 0
Standard_D5_v2_Promo 16 57344 - 0
= Dads_v7 7 amd64 Premium_LRS -
Standard_D128ads_v7 128 524288 7.296 0
Standard_D160ads_v7 160 655360 9.12 0
Standard_D16ads_v7 16 65536 0.912 0
Standard_D2ads_v7 2 8192 0.114 0
Standard_D32ads_v7 32 131072 1.824 0
Standard_D48ads_v7 48 196608 2.736 0
Standard_D4ads_v7 4 16384 0.228 0
Standard_D64ads_v7 64 262144 3.648 0
Standard_D8ads_v7 8 32768 0.456 0
Standard_D96ads_v7 96 393216 5.472 0
= Dalds_v7 7 amd64 Premium_LRS -
Standard_D128alds_v7 128 262144 6.093 0
Standard_D160alds_v7 160 327680 7.616 0
Standard_D16alds_v7 16 32768 0.762 0
Standard_D2alds_v7 2 4096 0.0952 0
Standard_D32alds_v7 32 65536 1.523 0
Standard_D48alds_v7 48 98304 2.285 0
Standard_D4alds_v7 4 8192 0.19 0
Standard_D64alds_v7 64 131072 3.046 0
Standard_D8alds_v7 8 16384 0.381 0
Standard_D96alds_v7 96 196608 4.57 0
= Dals_v7 7 amd64 Premium_LRS -
Standard_D128als_v7 128 262144 5.146 0
Standard_D160als_v7 160 327680 6.432 0
Standard_D16als_v7 16 32768 0.643 0
Standard_D2als_v7 2 4096 0.0804 0
Standard_D32als_v7 32 65536 1.286 0
Standard_D48als_v7 48 98304 1.93 0
Standard_D4als_v7 4 8192 0.161 0
Standard_D64als_v7 64 131072 2.573 0
Standard_D8als_v7 8 16384 0.322 0
Standard_D96als_v7 96 196608 3.859 0
= Das_v7 7 amd64 Premium_LRS -
Standard_D128as_v7 128 524288 5.811 0 n
Standard_D160as_v7 160 655360 7.264 0 n
Standard_D16as_v7 16 65536 0.726 0 n
Standard_D2as_v7 2 8192 0.0908 0 n
Standard_D32as_v7 32 131072 1.453 0 n
Standard_D48as_v7 48 196608 2.179 0 n
Standard_D4as_v7 4 16384 0.182 0 n
Standard_D64as_v7 64 262144 2.906 0 n
Standard_D8as_v7 8 32768 0.363 0 n
Standard_D96as_v7 96 393216 4.358 0 n
= Dds_v6 6 amd64 Premium_LRS -
Standard_D128ds_v6 128 524288 7.973 0
Standard_D16ds_v6 16 65536 0.997 0
Standard_D192ds_v6 192 786432 11.96 0
Standard_D2ds_v6 2 8192 0.125 0
Standard_D32ds_v6 32 131072 1.993 0
Standard_D48ds_v6 48 196608 2.99 0
Standard_D4ds_v6 4 16384 0.249 0
Standard_D64ds_v6 64 262144 3.987 0
Standard_D8ds_v6 8 32768 0.498 0
Standard_D96ds_v6 96 393216 5.98 0
= Dds_v7 7 amd64 Premium_LRS -
Standard_D128ds_v7 128 524288 10.442 0
Standard_D16ds_v7 16 65536 1.305 0
Standard_D192ds_v7 192 786432 15.663 0
Standard_D248ds_v7 248 1015808 20.232 0
Standard_D2ds_v7 2 8192 0.163 0
Standard_D32ds_v7 32 131072 2.611 0
Standard_D372ds_v7 372 1523712 30.348 0
Standard_D48ds_v7 48 196608 3.916 0
Standard_D4ds_v7 4 16384 0.326 0
Standard_D64ds_v7 64 262144 5.221 0
Standard_D8ds_v7 8 32768 0.653 0
Standard_D96ds_v7 96 393216 7.832 0
= Dlds_v6 6 amd64 Premium_LRS -
Standard_D128lds_v6 128 262144 7.06 0
Standard_D16lds_v6 16 32768 0.883 0
Standard_D2lds_v6 2 4096 0.11 0
Standard_D32lds_v6 32 65536 1.765 0
Standard_D48lds_v6 48 98304 2.648 0
Standard_D4lds_v6 4 8192 0.221 0
Standard_D64lds_v6 64 131072 3.53 0
Standard_D8lds_v6 8 16384 0.441 0
Standard_D96lds_v6 96 196608 5.295 0
= Dlds_v7 7 amd64 Premium_LRS -
Standard_D128lds_v7 128 262144 8.87 0
Standard_D16lds_v7 16 32768 1.109 0
Standard_D192lds_v7 192 393216 13.306 0
Standard_D248lds_v7 248 507904 17.186 0
Standard_D2lds_v7 2 4096 0.139 0
Standard_D32lds_v7 32 65536 2.218 0
Standard_D48lds_v7 48 98304 3.326 0
Standard_D4lds_v7 4 8192 0.277 0
Standard_D64lds_v7 64 131072 4.435 0
Standard_D8lds_v7 8 16384 0.554 0
Standard_D96lds_v7 96 196608 6.653 0
= Dls_v6 6 amd64 Premium_LRS -
Standard_D128ls_v6 128 262144 5.713 0
Standard_D16ls_v6 16 32768 0.714 0
Standard_D2ls_v6 2 4096 0.0893 0
Standard_D32ls_v6 32 65536 1.428 0
Standard_D48ls_v6 48 98304 2.142 0
Standard_D4ls_v6 4 8192 0.179 0
Standard_D64ls_v6 64 131072 2.856 0
Standard_D8ls_v6 8 16384 0.357 0
Standard_D96ls_v6 96 196608 4.284 0
= Dls_v7 7 amd64 Premium_LRS -
Standard_D128ls_v7 128 262144 7.497 0
Standard_D16ls_v7 16 32768 0.937 0
Standard_D192ls_v7 192 393216 11.245 0
Standard_D248ls_v7 248 507904 14.525 0
Standard_D2ls_v7 2 4096 0.117 0
Standard_D32ls_v7 32 65536 1.874 0
Standard_D48ls_v7 48 98304 2.811 0
Standard_D4ls_v7 4 8192 0.234 0
Standard_D64ls_v7 64 131072 3.748 0
Standard_D8ls_v7 8 16384 0.469 0
Standard_D96ls_v7 96 196608 5.623 0
= Dnds_v6 6 amd64 Premium_LRS -
Standard_D128nds_v6 128 524288 10.184 0
Standard_D16nds_v6 16 65536 1.273 0
Standard_D2nds_v6 2 8192 0.159 0
Standard_D32nds_v6 32 131072 2.546 0
Standard_D48nds_v6 48 196608 3.819 0
Standard_D4nds_v6 4 16384 0.293 0
Standard_D64nds_v6 64 262144 5.092 0
Standard_D8nds_v6 8 32768 0.636 0
Standard_D96nds_v6 96 393216 7.638 0
= Dnlds_v6 6 amd64 Premium_LRS -
Standard_D128nlds_v6 128 262144 8.963 0
Standard_D16nlds_v6 16 32768 1.12 0
Standard_D2nlds_v6 2 4096 0.14 0
Standard_D32nlds_v6 32 65536 2.241 0
Standard_D48nlds_v6 48 98304 3.361 0
Standard_D4nlds_v6 4 8192 0.28 0
Standard_D64nlds_v6 64 131072 4.482 0
Standard_D8nlds_v6 8 16384 0.56 0
Standard_D96nlds_v6 96 196608 6.722 0
= Dnls_v6 6 amd64 Premium_LRS -
Standard_D128nls_v6 128 262144 7.258 0
Standard_D16nls_v6 16 32768 0.907 0
Standard_D2nls_v6 2 4096 0.113 0
Standard_D32nls_v6 32 65536 1.814 0
Standard_D48nls_v6 48 98304 2.722 0
Standard_D4nls_v6 4 8192 0.227 0
Standard_D64nls_v6 64 131072 3.629 0
Standard_D8nls_v6 8 16384 0.454 0
Standard_D96nls_v6 96 196608 5.443 0
= Dns_v6 6 amd64 Premium_LRS -
Standard_D128ns_v6 128 524288 8.911 0
Standard_D16ns_v6 16 65536 1.114 0
Standard_D2ns_v6 2 8192 0.139 0
Standard_D32ns_v6 32 131072 2.228 0
Standard_D48ns_v6 48 196608 3.342 0
Standard_D4ns_v6 4 16384 0.278 0
Standard_D64ns_v6 64 262144 4.455 0
Standard_D8ns_v6 8 32768 0.557 0
Standard_D96ns_v6 96 393216 6.683 0
= Ds_v6 6 amd64 Premium_LRS -
Standard_D128s_v6 128 524288 6.451 0 n
Standard_D16s_v6 16 65536 0.806 0 n
Standard_D192s_v6 192 786432 9.677 0 n
Standard_D2s_v6 2 8192 0.101 0 n
Standard_D32s_v6 32 131072 1.613 0 n
Standard_D48s_v6 48 196608 2.419 0 n
Standard_D4s_v6 4 16384 0.202 0 n
Standard_D64s_v6 64 262144 3.226 0 n
Standard_D8s_v6 8 32768 0.403 0 n
Standard_D96s_v6 96 393216 4.838 0 n
= Ds_v7 7 amd64 Premium_LRS -
Standard_D128s_v7 128 524288 8.467 0 n
Standard_D16s_v7 16 65536 1.058 0 n
Standard_D192s_v7 192 786432 12.701 0 n
Standard_D248s_v7 248 1015808 16.405 0 n
Standard_D2s_v7 2 8192 0.132 0 n
Standard_D32s_v7 32 131072 2.117 0 n
Standard_D372s_v7 372 1523712 24.608 0 n
Standard_D48s_v7 48 196608 3.175 0 n
Standard_D4s_v7 4 16384 0.265 0 n
Standard_D64s_v7 64 262144 4.234 0 n
Standard_D8s_v7 8 32768 0.529 0 n
Standard_D96s_v7 96 393216 6.35 0 n
= D_v3 3 amd64 StandardSSD_LRS -
Standard_D16_v3 16 65536 0.768 0
Standard_D2_v3 2 8192 0.096 0
Standard_D32_v3 32 131072 1.536 0
Standard_D48_v3 48 196608 2.304 0
Standard_D4_v3 4 16384 0.192 0
Standard_D64_v3 64 262144 3.072 0
Standard_D8_v3 8 32768 0.384 0
= D_v4 4 amd64 StandardSSD_LRS -
Standard_D16_v4 16 65536 0.768 0 n
Standard_D2_v4 2 8192 0.096 0 n
Standard_D32_v4 32 131072 1.536 0 n
Standard_D48_v4 48 196608 2.304 0 n
Standard_D4_v4 4 16384 0.192 0 n
Standard_D64_v4 64 262144 3.072 0 n
Standard_D8_v4 8 32768 0.384 0 n
= D_v5 5 amd64 StandardSSD_LRS -
Standard_D16_v5 16 65536 0.768 0
Standard_D2_v5 2 8192 0.096 0
Standard_D32_v5 32 131072 1.536 0
Standard_D48_v5 48 196608 2.304 0
Standard_D4_v5 4 16384 0.192 0
Standard_D64_v5 64 262144 3.072 0
Standard_D8_v5 8 32768 0.384 0
Standard_D96_v5 96 393216 4.608 0
= Da_v4 4 amd64 StandardSSD_LRS -
Standard_D16a_v4 16 65536 0.768 0
Standard_D2a_v4 2 8192 0.096 0
Standard_D32a_v4 32 131072 1.536 0
Standard_D48a_v4 48 196608 2.304 0
Standard_D4a_v4 4 16384 0.192 0
Standard_D64a_v4 64 262144 3.072 0
Standard_D8a_v4 8 32768 0.384 0
Standard_D96a_v4 96 393216 4.608 0
= Dads_v5 5 amd64 Premium_LRS -
Standard_D16ads_v5 16 65536 0.824 0
Standard_D2ads_v5 2 8192 0.103 0
Standard_D32ads_v5 32 131072 1.648 0
Standard_D48ads_v5 48 196608 2.472 0
Standard_D4ads_v5 4 16384 0.206 0
Standard_D64ads_v5 64 262144 3.296 0
Standard_D8ads_v5 8 32768 0.412 0
Standard_D96ads_v5 96 393216 4.944 0
= Dads_v6 6 amd64 Premium_LRS -
Standard_D16ads_v6 16 65536 0.912 0
Standard_D2ads_v6 2 8192 0.114 0
Standard_D32ads_v6 32 131072 1.824 0
Standard_D48ads_v6 48 196608 2.736 0
Standard_D4ads_v6 4 16384 0.228 0
Standard_D64ads_v6 64 262144 3.648 0
Standard_D8ads_v6 8 32768 0.456 0
Standard_D96ads_v6 96 393216 5.472 0
= Dalds_v6 6 amd64 Premium_LRS -
Standard_D16alds_v6 16 32768 0.762 0
Standard_D2alds_v6 2 4096 0.0952 0
Standard_D32alds_v6 32 65536 1.523 0
Standard_D48alds_v6 48 98304 2.285 0
Standard_D4alds_v6 4 8192 0.19 0
Standard_D64alds_v6 64 131072 3.046 0
Standard_D8alds_v6 8 16384 0.381 0
Standard_D96alds_v6 96 196608 4.57 0
= Dals_v6 6 amd64 Premium_LRS -
Standard_D16als_v6 16 32768 0.643 0
Standard_D2als_v6 2 4096 0.0804 0
Standard_D32als_v6 32 65536 1.286 0
Standard_D48als_v6 48 98304 1.93 0
Standard_D4als_v6 4 8192 0.161 0
Standard_D64als_v6 64 131072 2.573 0
Standard_D8als_v6 8 16384 0.322 0
Standard_D96als_v6 96 196608 3.859 0
= Das_v4 4 amd64 Premium_LRS -
Standard_D16as_v4 16 65536 0.768 0
Standard_D2as_v4 2 8192 0.096 0
Standard_D32as_v4 32 131072 1.536 0
Standard_D48as_v4 48 196608 2.304 0
Standard_D4as_v4 4 16384 0.192 0
Standard_D64as_v4 64 262144 3.072 0
Standard_D8as_v4 8 32768 0.384 0
Standard_D96as_v4 96 393216 4.608 0
= Das_v5 5 amd64 Premium_LRS -
Standard_D16as_v5 16 65536 0.688 0 n
Standard_D2as_v5 2 8192 0.086 0 n
Standard_D32as_v5 32 131072 1.376 0 n
Standard_D48as_v5 48 196608 2.064 0 n
Standard_D4as_v5 4 16384 0.172 0 n
Standard_D64as_v5 64 262144 2.752 0 n
Standard_D8as_v5 8 32768 0.344 0 n
Standard_D96as_v5 96 393216 4.128 0 n
= Das_v6 6 amd64 Premium_LRS -
Standard_D16as_v6 16 65536 0.726 0 n
Standard_D2as_v6 2 8192 0.0908 0 n
Standard_D32as_v6 32 131072 1.453 0 n
Standard_D48as_v6 48 196608 2.179 0 n
Standard_D4as_v6 4 16384 0.182 0 n
Standard_D64as_v6 64 262144 2.906 0 n
Standard_D8as_v6 8 32768 0.363 0 n
Standard_D96as_v6 96 393216 4.358 0 n
= Dd_v4 4 amd64 StandardSSD_LRS -
Standard_D16d_v4 16 65536 0.904 0
Standard_D2d_v4 2 8192 0.113 0
Standard_D32d_v4 32 131072 1.808 0
Standard_D48d_v4 48 196608 2.712 0
Standard_D4d_v4 4 16384 0.226 0
Standard_D64d_v4 64 262144 3.616 0
Standard_D8d_v4 8 32768 0.452 0
= Dd_v5 5 amd64 StandardSSD_LRS -
Standard_D16d_v5 16 65536 0.904 0 n
Standard_D2d_v5 2 8192 0.113 0 n
Standard_D32d_v5 32 131072 1.808 0 n
Standard_D48d_v5 48 196608 2.712 0 n
Standard_D4d_v5 4 16384 0.226 0 n
Standard_D64d_v5 64 262144 3.616 0 n
Standard_D8d_v5 8 32768 0.452 0 n
Standard_D96d_v5 96 393216 5.424 0 n
= Dds_v4 4 amd64 Premium_LRS -
Standard_D16ds_v4 16 65536 0.904 0
Standard_D2ds_v4 2 8192 0.113 0
Standard_D32ds_v4 32 131072 1.808 0
Standard_D48ds_v4 48 196608 2.712 0
Standard_D4ds_v4 4 16384 0.226 0
Standard_D64ds_v4 64 262144 3.616 0
Standard_D8ds_v4 8 32768 0.452 0
= Dds_v5 5 amd64 Premium_LRS -
Standard_D16ds_v5 16 65536 0.904 0
Standard_D2ds_v5 2 8192 0.113 0
Standard_D32ds_v5 32 131072 1.808 0
Standard_D48ds_v5 48 196608 2.712 0
Standard_D4ds_v5 4 16384 0.226 0
Standard_D64ds_v5 64 262144 3.616 0
Standard_D8ds_v5 8 32768 0.452 0
Standard_D96ds_v5 96 393216 5.424 0
= Dlds_v5 5 amd64 Premium_LRS -
Standard_D16lds_v5 16 32768 0.768 0
Standard_D2lds_v5 2 4096 0.096 0
Standard_D32lds_v5 32 65536 1.536 0
Standard_D48lds_v5 48 98304 2.304 0
Standard_D4lds_v5 4 8192 0.192 0
Standard_D64lds_v5 64 131072 3.072 0
Standard_D8lds_v5 8 16384 0.384 0
Standard_D96lds_v5 96 196608 4.608 0
= Dls_v5 5 amd64 Premium_LRS -
Standard_D16ls_v5 16 32768 0.68 0
Standard_D2ls_v5 2 4096 0.085 0
Standard_D32ls_v5 32 65536 1.36 0
Standard_D48ls_v5 48 98304 2.04 0
Standard_D4ls_v5 4 8192 0.17 0
Standard_D64ls_v5 64 131072 2.72 0
Standard_D8ls_v5 8 16384 0.34 0
Standard_D96ls_v5 96 196608 4.08 0
= Dpds_v5 5 arm64 Premium_LRS -
Standard_D16pds_v5 16 65536 0.723 0
Standard_D2pds_v5 2 8192 0.0904 0
Standard_D32pds_v5 32 131072 1.446 0
Standard_D48pds_v5 48 196608 2.17 0
Standard_D4pds_v5 4 16384 0.181 0
Standard_D64pds_v5 64 212992 2.893 0
Standard_D8pds_v5 8 32768 0.362 0
= Dpds_v6 6 arm64 Premium_LRS -
Standard_D16pds_v6 16 65536 0.734 0
Standard_D2pds_v6 2 8192 0.0918 0
Standard_D32pds_v6 32 131072 1.469 0
Standard_D48pds_v6 48 196608 2.203 0
Standard_D4pds_v6 4 16384 0.184 0
Standard_D64pds_v6 64 262144 2.938 0
Standard_D8pds_v6 8 32768 0.367 0
Standard_D96pds_v6 96 393216 4.406 0
= Dplds_v5 5 arm64 Premium_LRS -
Standard_D16plds_v5 16 32768 0.614 0
Standard_D2plds_v5 2 4096 0.0768 0
Standard_D32plds_v5 32 65536 1.229 0
Standard_D48plds_v5 48 98304 1.843 0
Standard_D4plds_v5 4 8192 0.154 0
Standard_D64plds_v5 64 131072 2.458 0
Standard_D8plds_v5 8 16384 0.307 0
= Dplds_v6 6 arm64 Premium_LRS -
Standard_D16plds_v6 16 32768 0.624 0
Standard_D2plds_v6 2 4096 0.078 0
Standard_D32plds_v6 32 65536 1.248 0
Standard_D48plds_v6 48 98304 1.872 0
Standard_D4plds_v6 4 8192 0.156 0
Standard_D64plds_v6 64 131072 2.496 0
Standard_D8plds_v6 8 16384 0.312 0
Standard_D96plds_v6 96 196608 3.744 0
= Dpls_v5 5 arm64 Premium_LRS -
Standard_D16pls_v5 16 32768 0.544 0
Standard_D2pls_v5 2 4096 0.068 0
Standard_D32pls_v5 32 65536 1.088 0
Standard_D48pls_v5 48 98304 1.632 0
Standard_D4pls_v5 4 8192 0.136 0
Standard_D64pls_v5 64 131072 2.176 0
Standard_D8pls_v5 8 16384 0.272 0
= Dpls_v6 6 arm64 Premium_LRS -
Standard_D16pls_v6 16 32768 0.496 0
Standard_D2pls_v6 2 4096 0.062 0
Standard_D32pls_v6 32 65536 0.992 0
Standard_D48pls_v6 48 98304 1.488 0
Standard_D4pls_v6 4 8192 0.124 0
Standard_D64pls_v6 64 131072 1.984 0
Standard_D8pls_v6 8 16384 0.248 0
Standard_D96pls_v6 96 196608 2.976 0
= Dps_v5 5 arm64 Premium_LRS -
Standard_D16ps_v5 16 65536 0.616 0
Standard_D2ps_v5 2 8192 0.077 0
Standard_D32ps_v5 32 131072 1.232 0
Standard_D48ps_v5 48 196608 1.848 0
Standard_D4ps_v5 4 16384 0.154 0
Standard_D64ps_v5 64 212992 2.464 0
Standard_D8ps_v5 8 32768 0.308 0
= Dps_v6 6 arm64 Premium_LRS -
Standard_D16ps_v6 16 65536 0.562 0
Standard_D2ps_v6 2 8192 0.0702 0
Standard_D32ps_v6 32 131072 1.123 0
Standard_D48ps_v6 48 196608 1.685 0
Standard_D4ps_v6 4 16384 0.14 0
Standard_D64ps_v6 64 262144 2.246 0
Standard_D8ps_v6 8 32768 0.281 0
Standard_D96ps_v6 96 393216 3.37 0
= Ds_v3 3 amd64 Premium_LRS -
Standard_D16s_v3 16 65536 0.768 0 n
Standard_D2s_v3 2 8192 0.096 0 n
Standard_D32s_v3 32 131072 1.536 0 n
Standard_D48s_v3 48 196608 2.304 0 n
Standard_D4s_v3 4 16384 0.192 0 n
Standard_D64s_v3 64 262144 3.072 0 n
Standard_D8s_v3 8 32768 0.384 0 n
= Ds_v4 4 amd64 Premium_LRS -
Standard_D16s_v4 16 65536 0.768 0 n
Standard_D2s_v4 2 8192 0.096 0 n
Standard_D32s_v4 32 131072 1.536 0 n
Standard_D48s_v4 48 196608 2.304 0 n
Standard_D4s_v4 4 16384 0.192 0 n
Standard_D64s_v4 64 262144 3.072 0 n
Standard_D8s_v4 8 32768 0.384 0 n
= Ds_v5 5 amd64 Premium_LRS -
Standard_D16s_v5 16 65536 0.768 0 n
Standard_D2s_v5 2 8192 0.096 0 n
Standard_D32s_v5 32 131072 1.536 0 n
Standard_D48s_v5 48 196608 2.304 0 n
Standard_D4s_v5 4 16384 0.192 0 n
Standard_D64s_v5 64 262144 3.072 0 n
Standard_D8s_v5 8 32768 0.384 0 n
Standard_D96s_v5 96 393216 4.608 0 n
= DCeds_v6 6 amd64 Premium_LRS -
Standard_DC128eds_v6 128 524288 7.973 0
Standard_DC16eds_v6 16 65536 0.997 0
Standard_DC2eds_v6 2 8192 0.125 0
Standard_DC32eds_v6 32 131072 1.993 0
Standard_DC48eds_v6 48 196608 2.99 0
Standard_DC4eds_v6 4 16384 0.249 0
Standard_DC64eds_v6 64 262144 3.987 0
Standard_DC8eds_v6 8 32768 0.498 0
Standard_DC96eds_v6 96 393216 5.98 0
= DCes_v6 6 amd64 Premium_LRS -
Standard_DC128es_v6 128 524288 6.451 0
Standard_DC16es_v6 16 65536 0.806 0
Standard_DC2es_v6 2 8192 0.101 0
Standard_DC32es_v6 32 131072 1.613 0
Standard_DC48es_v6 48 196608 2.419 0
Standard_DC4es_v6 4 16384 0.202 0
Standard_DC64es_v6 64 262144 3.226 0
Standard_DC8es_v6 8 32768 0.403 0
Standard_DC96es_v6 96 393216 4.838 0
= DCads_cc_v5 5 amd64 Premium_LRS -
Standard_DC16ads_cc_v5 16 65536 0.824 0
Standard_DC32ads_cc_v5 32 131072 1.648 0
Standard_DC48ads_cc_v5 48 196608 2.472 0
Standard_DC4ads_cc_v5 4 16384 0.206 0
Standard_DC64ads_cc_v5 64 262144 3.296 0
Standard_DC8ads_cc_v5 8 32768 0.412 0
Standard_DC96ads_cc_v5 96 393216 4.944 0
= DCads_v5 5 amd64 Premium_LRS -
Standard_DC16ads_v5 16 65536 0.824 0
Standard_DC2ads_v5 2 8192 0.103 0
Standard_DC32ads_v5 32 131072 1.648 0
Standard_DC48ads_v5 48 196608 2.472 0
Standard_DC4ads_v5 4 16384 0.206 0
Standard_DC64ads_v5 64 262144 3.296 0
Standard_DC8ads_v5 8 32768 0.412 0
Standard_DC96ads_v5 96 393216 4.944 0
= DCads_v6 6 amd64 Premium_LRS -
Standard_DC16ads_v6 16 65536 0.912 0
Standard_DC2ads_v6 2 8192 0.114 0
Standard_DC32ads_v6 32 131072 1.824 0
Standard_DC48ads_v6 48 196608 2.736 0
Standard_DC4ads_v6 4 16384 0.228 0
Standard_DC64ads_v6 64 262144 3.648 0
Standard_DC8ads_v6 8 32768 0.456 0
Standard_DC96ads_v6 96 393216 5.472 0
= DCas_cc_v5 5 amd64 Premium_LRS -
Standard_DC16as_cc_v5 16 65536 0.688 0
Standard_DC32as_cc_v5 32 131072 1.376 0
Standard_DC48as_cc_v5 48 196608 2.064 0
Standard_DC4as_cc_v5 4 16384 0.172 0
Standard_DC64as_cc_v5 64 262144 2.752 0
Standard_DC8as_cc_v5 8 32768 0.344 0
Standard_DC96as_cc_v5 96 393216 4.128 0
= DCas_v5 5 amd64 Premium_LRS -
Standard_DC16as_v5 16 65536 0.688 0
Standard_DC2as_v5 2 8192 0.086 0
Standard_DC32as_v5 32 131072 1.376 0
Standard_DC48as_v5 48 196608 2.064 0
Standard_DC4as_v5 4 16384 0.172 0
Standard_DC64as_v5 64 262144 2.752 0
Standard_DC8as_v5 8 32768 0.344 0
Standard_DC96as_v5 96 393216 4.128 0
= DCas_v6 6 amd64 Premium_LRS -
Standard_DC16as_v6 16 65536 0.726 0
Standard_DC2as_v6 2 8192 0.0908 0
Standard_DC32as_v6 32 131072 1.453 0
Standard_DC48as_v6 48 196608 2.179 0
Standard_DC4as_v6 4 16384 0.182 0
Standard_DC64as_v6 64 262144 2.906 0
Standard_DC8as_v6 8 32768 0.363 0
Standard_DC96as_v6 96 393216 4.358 0
= DCds_v3 3 amd64 Premium_LRS -
Standard_DC16ds_v3 16 131072 1.808 0
Standard_DC1ds_v3 1 8192 0.113 0
Standard_DC24ds_v3 24 196608 2.712 0
Standard_DC2ds_v3 2 16384 0.226 0
Standard_DC32ds_v3 32 262144 3.616 0
Standard_DC48ds_v3 48 393216 5.424 0
Standard_DC4ds_v3 4 32768 0.452 0
Standard_DC8ds_v3 8 65536 0.904 0
= DCeds_v5 5 amd64 Premium_LRS -
Standard_DC16eds_v5 16 65536 - 0
Standard_DC2eds_v5 2 8192 - 0
Standard_DC32eds_v5 32 131072 - 0
Standard_DC48eds_v5 48 196608 - 0
Standard_DC4eds_v5 4 16384 - 0
Standard_DC64eds_v5 64 262144 - 0
Standard_DC8eds_v5 8 32768 - 0
Standard_DC96eds_v5 96 393216 - 0
= DCes_v5 5 amd64 Premium_LRS -
Standard_DC16es_v5 16 65536 - 0
Standard_DC2es_v5 2 8192 - 0
Standard_DC32es_v5 32 131072 - 0
Standard_DC48es_v5 48 196608 - 0
Standard_DC4es_v5 4 16384 - 0
Standard_DC64es_v5 64 262144 - 0
Standard_DC8es_v5 8 32768 - 0
Standard_DC96es_v5 96 393216 - 0
= DCs_v3 3 amd64 Premium_LRS -
Standard_DC16s_v3 16 131072 1.536 0
Standard_DC1s_v3 1 8192 0.096 0
Standard_DC24s_v3 24 196608 2.304 0
Standard_DC2s_v3 2 16384 0.192 0
Standard_DC32s_v3 32 262144 3.072 0
Standard_DC48s_v3 48 393216 4.608 0
Standard_DC4s_v3 4 32768 0.384 0
Standard_DC8s_v3 8 65536 0.768 0
= DCs_v2 2 amd64 Premium_LRS -
Standard_DC1s_v2 1 4096 0.096 0
Standard_DC2s_v2 2 8192 0.192 0
Standard_DC4s_v2 4 16384 0.384 0
= DC_v2 2 amd64 StandardSSD_LRS -
Standard_DC8_v2 8 32768 0.768 0
= DS 1 amd64 Premium_LRS -
Standard_DS1 1 3584 0.077 0
Standard_DS11 2 14336 0.193 0
Standard_DS12 4 28672 0.386 0
Standard_DS13 8 57344 0.771 0
Standard_DS14 16 114688 1.542 0
Standard_DS2 2 7168 0.154 0
Standard_DS3 4 14336 0.308 0
Standard_DS4 8 28672 0.616 0
= DS_v2 2 amd64 Premium_LRS -
Standard_DS11-1_v2 1 14336 0.185 0 c
Standard_DS11_v2 2 14336 0.185 0
Standard_DS11_v2_Promo 2 14336 - 0
Standard_DS12-1_v2 1 28672 0.371 0 c
Standard_DS12-2_v2 2 28672 0.371 0 c
Standard_DS12_v2 4 28672 0.371 0
Standard_DS12_v2_Promo 4 28672 - 0
Standard_DS13-2_v2 2 57344 0.741 0 c
Standard_DS13-4_v2 4 57344 0.741 0 c
Standard_DS13_v2 8 57344 0.741 0
Standard_DS13_v2_Promo 8 57344 - 0
Standard_DS14-4_v2 4 114688 1.482 0 c
Standard_DS14-8_v2 8 114688 1.482 0 c
Standard_DS14_v2 16 114688 1.482 0
Standard_DS14_v2_Promo 16 114688 - 0
Standard_DS15_v2 20 143360 1.853 0
Standard_DS1_v2 1 3584 0.073 0
Standard_DS2_v2 2 7168 0.146 0
Standard_DS2_v2_Promo 2 7168 - 0
Standard_DS3_v2 4 14336 0.293 0
Standard_DS3_v2_Promo 4 14336 - 0
Standard_DS4_v2 8 28672 0.585 0
Standard_DS4_v2_Promo 8 28672 - 0
Standard_DS5_v2 16 57344 1.17 0
Standard_DS5_v2_Promo 16 57344 - 0
= Ei_v5 5 amd64 StandardSSD_LRS -
Standard_E104i_v5 104 688128 7.207 0
= Eid_v5 5 amd64 StandardSSD_LRS -
Standard_E104id_v5 104 688128 8.237 0
= Eids_v5 5 amd64 Premium_LRS -
Standard_E104ids_v5 104 688128 8.237 0
= Eis_v5 5 amd64 Premium_LRS -
Standard_E104is_v5 104 688128 7.207 0
= Eiads_v5 5 amd64 Premium_LRS -
Standard_E112iads_v5 112 688128 8.07 0
= Eias_v5 5 amd64 Premium_LRS -
Standard_E112ias_v5 112 688128 6.961 0
= Eibds_v5 5 amd64 Premium_LRS -
Standard_E112ibds_v5 112 688128 10.287 0
= Eibs_v5 5 amd64 Premium_LRS -
Standard_E112ibs_v5 112 688128 9.178 0
= Eads_v7 7 amd64 Premium_LRS -
Standard_E128-32ads_v7 32 1048576 9.293 0 c
Standard_E128-64ads_v7 64 1048576 9.293 0 c
Standard_E128ads_v7 128 1048576 9.293 0
Standard_E16-4ads_v7 4 131072 1.162 0 c
Standard_E16-8ads_v7 8 131072 1.162 0 c
Standard_E160ads_v7 160 1310720 11.616 0
Standard_E16ads_v7 16 131072 1.162 0
Standard_E2ads_v7 2 16384 0.145 0
Standard_E32-16ads_v7 16 262144 2.323 0 c
Standard_E32-8ads_v7 8 262144 2.323 0 c
Standard_E32ads_v7 32 262144 2.323 0
Standard_E4-2ads_v7 2 32768 0.29 0 c
Standard_E48ads_v7 48 393216 3.485 0
Standard_E4ads_v7 4 32768 0.29 0
Standard_E64-16ads_v7 16 524288 4.646 0 c
Standard_E64-32ads_v7 32 524288 4.646 0 c
Standard_E64ads_v7 64 524288 4.646 0
Standard_E8-2ads_v7 2 65536 0.581 0 c
Standard_E8-4ads_v7 4 65536 0.581 0 c
Standard_E8ads_v7 8 65536 0.581 0
Standard_E96-24ads_v7 24 786432 6.97 0 c
Standard_E96-48ads_v7 48 786432 6.97 0 c
Standard_E96ads_v7 96 786432 6.97 0
= Eas_v7 7 amd64 Premium_LRS -
Standard_E128-32as_v7 32 1048576 7.629 0 c
Standard_E128-64as_v7 64 1048576 7.629 0 c
Standard_E128as_v7 128 1048576 7.629 0
Standard_E16-4as_v7 4 131072 0.954 0 c
Standard_E16-8as_v7 8 131072 0.954 0 c
Standard_E160as_v7 160 1310720 9.536 0
Standard_E16as_v7 16 131072 0.954 0
Standard_E2as_v7 2 16384 0.119 0
Standard_E32-16as_v7 16 262144 1.907 0 c
Standard_E32-8as_v7 8 262144 1.907 0 c
Standard_E32as_v7 32 262144 1.907 0
Standard_E4-2as_v7 2 32768 0.238 0 c
Standard_E48as_v7 48 393216 2.861 0
Standard_E4as_v7 4 32768 0.238 0
Standard_E64-16as_v7 16 524288 3.814 0 c
Standard_E64-32as_v7 32 524288 3.814 0 c
Standard_E64as_v7 64 524288 3.814 0
Standard_E8-2as_v7 2 65536 0.477 0 c
Standard_E8-4as_v7 4 65536 0.477 0 c
Standard_E8as_v7 8 65536 0.477 0
Standard_E96-24as_v7 24 786432 5.722 0 c
Standard_E96-48as_v7 48 786432 5.722 0 c
Standard_E96as_v7 96 786432 5.722 0
= Eds_v6 6 amd64 Premium_LRS -
Standard_E128-32ds_v6 32 1048576 10.465 0 c
Standard_E128-64ds_v6 64 1048576 10.465 0 c
Standard_E128ds_v6 128 1048576 10.465 0
Standard_E16-4ds_v6 4 131072 1.308 0 c
Standard_E16-8ds_v6 8 131072 1.308 0 c
Standard_E16ds_v6 16 131072 1.308 0
Standard_E20ds_v6 20 163840 1.635 0
Standard_E2ds_v6 2 16384 0.164 0
Standard_E32-16ds_v6 16 262144 2.616 0 c
Standard_E32-8ds_v6 8 262144 2.616 0 c
Standard_E32ds_v6 32 262144 2.616 0
Standard_E4-2ds_v6 2 32768 0.327 0 c
Standard_E48ds_v6 48 393216 3.924 0
Standard_E4ds_v6 4 32768 0.327 0
Standard_E64-16ds_v6 16 524288 5.233 0 c
Standard_E64-32ds_v6 32 524288 5.233 0 c
Standard_E64ds_v6 64 524288 5.233 0
Standard_E8-2ds_v6 2 65536 0.654 0 c
Standard_E8-4ds_v6 4 65536 0.654 0 c
Standard_E8ds_v6 8 65536 0.654 0
Standard_E96-24ds_v6 24 786432 7.849 0 c
Standard_E96-48ds_v6 48 786432 7.849 0 c
Standard_E96ds_v6 96 786432 7.849 0
= Es_v6 6 amd64 Premium_LRS -
Standard_E128-32s_v6 32 1048576 8.467 0 c
Standard_E128-64s_v6 64 1048576 8.467 0 c
Standard_E128s_v6 128 1048576 8.467 0
Standard_E16-4s_v6 4 131072 1.058 0 c
Standard_E16-8s_v6 8 131072 1.058 0 c
Standard_E16s_v6 16 131072 1.058 0
Standard_E20s_v6 20 163840 1.323 0
Standard_E2s_v6 2 16384 0.132 0
Standard_E32-16s_v6 16 262144 2.117 0 c
Standard_E32-8s_v6 8 262144 2.117 0 c
Standard_E32s_v6 32 262144 2.117 0
Standard_E4-2s_v6 2 32768 0.265 0 c
Standard_E48s_v6 48 393216 3.175 0
Standard_E4s_v6 4 32768 0.265 0
Standard_E64-16s_v6 16 524288 4.234 0 c
Standard_E64-32s_v6 32 524288 4.234 0 c
Standard_E64s_v6 64 524288 4.234 0
Standard_E8-2s_v6 2 65536 0.529 0 c
Standard_E8-4s_v6 4 65536 0.529 0 c
Standard_E8s_v6 8 65536 0.529 0
Standard_E96-24s_v6 24 786432 6.35 0 c
Standard_E96-48s_v6 48 786432 6.35 0 c
Standard_E96s_v6 96 786432 6.35 0
= Eds_v7 7 amd64 Premium_LRS -
Standard_E128ds_v7 128 1048576 13.306 0 n
Standard_E16ds_v7 16 131072 1.663 0 n
Standard_E192ds_v7 192 1572864 19.958 0 n
Standard_E20ds_v7 20 163840 2.079 0 n
Standard_E248ds_v7 248 2031616 25.78 0 n
Standard_E2ds_v7 2 16384 0.208 0 n
Standard_E32ds_v7 32 262144 3.326 0 n
Standard_E48ds_v7 48 393216 4.99 0 n
Standard_E4ds_v7 4 32768 0.416 0 n
Standard_E64ds_v7 64 524288 6.653 0 n
Standard_E8ds_v7 8 65536 0.832 0 n
Standard_E96ds_v7 96 786432 9.979 0 n
= Ends_v6 6 amd64 Premium_LRS -
Standard_E128nds_v6 128 1048576 12.505 0 n
Standard_E16nds_v6 16 131072 1.563 0 n
Standard_E2nds_v6 2 16384 0.195 0 n
Standard_E32nds_v6 32 262144 3.126 0 n
Standard_E48nds_v6 48 393216 4.689 0 n
Standard_E4nds_v6 4 32768 0.391 0 n
Standard_E64nds_v6 64 524288 6.252 0 n
Standard_E8nds_v6 8 65536 0.782 0 n
Standard_E96nds_v6 96 786432 9.379 0 n
= Ens_v6 6 amd64 Premium_LRS -
Standard_E128ns_v6 128 1048576 11.157 0
Standard_E16ns_v6 16 131072 1.395 0
Standard_E2ns_v6 2 16384 0.174 0
Standard_E32ns_v6 32 262144 2.789 0
Standard_E48ns_v6 48 393216 4.184 0
Standard_E4ns_v6 4 32768 0.349 0
Standard_E64ns_v6 64 524288 5.579 0
Standard_E8ns_v6 8 65536 0.697 0
Standard_E96ns_v6 96 786432 8.368 0
= Es_v7 7 amd64 Premium_LRS -
Standard_E128s_v7 128 1048576 11.114 0
Standard_E16s_v7 16 131072 1.389 0
Standard_E192s_v7 192 1572864 16.671 0
Standard_E20s_v7 20 163840 1.737 0
Standard_E248s_v7 248 2031616 21.534 0
Standard_E2s_v7 2 16384 0.174 0
Standard_E32s_v7 32 262144 2.779 0
Standard_E48s_v7 48 393216 4.168 0
Standard_E4s_v7 4 32768 0.347 0
Standard_E64s_v7 64 524288 5.557 0
Standard_E8s_v7 8 65536 0.695 0
Standard_E96s_v7 96 786432 8.336 0
= Eads_v5 5 amd64 Premium_LRS -
Standard_E16-4ads_v5 4 131072 1.048 0 c
Standard_E16-8ads_v5 8 131072 1.048 0 c
Standard_E16ads_v5 16 131072 1.048 0
Standard_E20ads_v5 20 163840 1.31 0
Standard_E2ads_v5 2 16384 0.131 0
Standard_E32-16ads_v5 16 262144 2.096 0 c
Standard_E32-8ads_v5 8 262144 2.096 0 c
Standard_E32ads_v5 32 262144 2.096 0
Standard_E4-2ads_v5 2 32768 0.262 0 c
Standard_E48ads_v5 48 393216 3.144 0
Standard_E4ads_v5 4 32768 0.262 0
Standard_E64-16ads_v5 16 524288 4.192 0 c
Standard_E64-32ads_v5 32 524288 4.192 0 c
Standard_E64ads_v5 64 524288 4.192 0
Standard_E8-2ads_v5 2 65536 0.524 0 c
Standard_E8-4ads_v5 4 65536 0.524 0 c
Standard_E8ads_v5 8 65536 0.524 0
Standard_E96-24ads_v5 24 688128 6.288 0 c
Standard_E96-48ads_v5 48 688128 6.288 0 c
Standard_E96ads_v5 96 688128 6.288 0
= Eas_v4 4 amd64 Premium_LRS -
Standard_E16-4as_v4 4 131072 1.008 0 c
Standard_E16-8as_v4 8 131072 1.008 0 c
Standard_E16as_v4 16 131072 1.008 0
Standard_E20as_v4 20 163840 1.26 0
Standard_E2as_v4 2 16384 0.126 0
Standard_E32-16as_v4 16 262144 2.016 0 c
Standard_E32-8as_v4 8 262144 2.016 0 c
Standard_E32as_v4 32 262144 2.016 0
Standard_E4-2as_v4 2 32768 0.252 0 c
Standard_E48as_v4 48 393216 3.024 0
Standard_E4as_v4 4 32768 0.252 0
Standard_E64-16as_v4 16 524288 4.032 0 c
Standard_E64-32as_v4 32 524288 4.032 0 c
Standard_E64as_v4 64 524288 4.032 0
Standard_E8-2as_v4 2 65536 0.504 0 c
Standard_E8-4as_v4 4 65536 0.504 0 c
Standard_E8as_v4 8 65536 0.504 0
Standard_E96-24as_v4 24 688128 6.048 0 c
Standard_E96-48as_v4 48 688128 6.048 0 c
Standard_E96as_v4 96 688128 6.048 0
= Eas_v5 5 amd64 Premium_LRS -
Standard_E16-4as_v5 4 131072 0.904 0 nc
Standard_E16-8as_v5 8 131072 0.904 0 nc
Standard_E16as_v5 16 131072 0.904 0 n
Standard_E20as_v5 20 163840 1.13 0 n
Standard_E2as_v5 2 16384 0.113 0 n
Standard_E32-16as_v5 16 262144 1.808 0 nc
Standard_E32-8as_v5 8 262144 1.808 0 nc
Standard_E32as_v5 32 262144 1.808 0 n
Standard_E4-2as_v5 2 32768 0.226 0 nc
Standard_E48as_v5 48 393216 2.712 0 n
Standard_E4as_v5 4 32768 0.226 0 n
Standard_E64-16as_v5 16 524288 3.616 0 nc
Standard_E64-32as_v5 32 524288 3.616 0 nc
Standard_E64as_v5 64 524288 3.616 0 n
Standard_E8-2as_v5 2 65536 0.452 0 nc
Standard_E8-4as_v5 4 65536 0.452 0 nc
Standard_E8as_v5 8 65536 0.452 0 n
Standard_E96-24as_v5 24 688128 5.424 0 nc
Standard_E96-48as_v5 48 688128 5.424 0 nc
Standard_E96as_v5 96 688128 5.424 0 n
= Eds_v4 4 amd64 Premium_LRS -
Standard_E16-4ds_v4 4 131072 1.152 0 c
Standard_E16-8ds_v4 8 131072 1.152 0 c
Standard_E16ds_v4 16 131072 1.152 0
Standard_E20ds_v4 20 163840 1.44 0
Standard_E2ds_v4 2 16384 0.144 0
Standard_E32-16ds_v4 16 262144 2.304 0 c
Standard_E32-8ds_v4 8 262144 2.304 0 c
Standard_E32ds_v4 32 262144 2.304 0
Standard_E4-2ds_v4 2 32768 0.288 0 c
Standard_E48ds_v4 48 393216 3.456 0
Standard_E4ds_v4 4 32768 0.288 0
Standard_E64-16ds_v4 16 516096 4.608 0 c
Standard_E64-32ds_v4 32 516096 4.608 0 c
Standard_E64ds_v4 64 516096 4.608 0
Standard_E8-2ds_v4 2 65536 0.576 0 c
Standard_E8-4ds_v4 4 65536 0.576 0 c
Standard_E8ds_v4 8 65536 0.576 0
= Eds_v5 5 amd64 Premium_LRS -
Standard_E16-4ds_v5 4 131072 1.152 0 c
Standard_E16-8ds_v5 8 131072 1.152 0 c
Standard_E16ds_v5 16 131072 1.152 0
Standard_E20ds_v5 20 163840 1.44 0
Standard_E2ds_v5 2 16384 0.144 0
Standard_E32-16ds_v5 16 262144 2.304 0 c
Standard_E32-8ds_v5 8 262144 2.304 0 c
Standard_E32ds_v5 32 262144 2.304 0
Standard_E4-2ds_v5 2 32768 0.288 0 c
Standard_E48ds_v5 48 393216 3.456 0
Standard_E4ds_v5 4 32768 0.288 0
Standard_E64-16ds_v5 16 524288 4.608 0 c
Standard_E64-32ds_v5 32 524288 4.608 0 c
Standard_E64ds_v5 64 524288 4.608 0
Standard_E8-2ds_v5 2 65536 0.576 0 c
Standard_E8-4ds_v5 4 65536 0.576 0 c
Standard_E8ds_v5 8 65536 0.576 0
Standard_E96-24ds_v5 24 688128 6.912 0 c
Standard_E96-48ds_v5 48 688128 6.912 0 c
Standard_E96ds_v5 96 688128 6.912 0
= Es_v3 3 amd64 Premium_LRS -
Standard_E16-4s_v3 4 131072 1.008 0 c
Standard_E16-8s_v3 8 131072 1.008 0 c
Standard_E16s_v3 16 131072 1.008 0
Standard_E20s_v3 20 163840 1.26 0
Standard_E2s_v3 2 16384 0.126 0
Standard_E32-16s_v3 16 262144 2.016 0 c
Standard_E32-8s_v3 8 262144 2.016 0 c
Standard_E32s_v3 32 262144 2.016 0
Standard_E4-2s_v3 2 32768 0.252 0 c
Standard_E48s_v3 48 393216 3.024 0
Standard_E4s_v3 4 32768 0.252 0
Standard_E64-16s_v3 16 442368 3.629 0 c
Standard_E64-32s_v3 32 442368 3.629 0 c
Standard_E64s_v3 64 442368 3.629 0
Standard_E8-2s_v3 2 65536 0.504 0 c
Standard_E8-4s_v3 4 65536 0.504 0 c
Standard_E8s_v3 8 65536 0.504 0
= Es_v4 4 amd64 Premium_LRS -
Standard_E16-4s_v4 4 131072 1.008 0 c
Standard_E16-8s_v4 8 131072 1.008 0 c
Standard_E16s_v4 16 131072 1.008 0
Standard_E20s_v4 20 163840 1.26 0
Standard_E2s_v4 2 16384 0.126 0
Standard_E32-16s_v4 16 262144 2.016 0 c
Standard_E32-8s_v4 8 262144 2.016 0 c
Standard_E32s_v4 32 262144 2.016 0
Standard_E4-2s_v4 2 32768 0.252 0 c
Standard_E48s_v4 48 393216 3.024 0
Standard_E4s_v4 4 32768 0.252 0
Standard_E64-16s_v4 16 516096 4.032 0 c
Standard_E64-32s_v4 32 516096 4.032 0 c
Standard_E64s_v4 64 516096 4.032 0
Standard_E8-2s_v4 2 65536 0.504 0 c
Standard_E8-4s_v4 4 65536 0.504 0 c
Standard_E8s_v4 8 65536 0.504 0
= Es_v5 5 amd64 Premium_LRS -
Standard_E16-4s_v5 4 131072 1.008 0 c
Standard_E16-8s_v5 8 131072 1.008 0 c
Standard_E16s_v5 16 131072 1.008 0
Standard_E20s_v5 20 163840 1.26 0
Standard_E2s_v5 2 16384 0.126 0
Standard_E32-16s_v5 16 262144 2.016 0 c
Standard_E32-8s_v5 8 262144 2.016 0 c
Standard_E32s_v5 32 262144 2.016 0
Standard_E4-2s_v5 2 32768 0.252 0 c
Standard_E48s_v5 48 393216 3.024 0
Standard_E4s_v5 4 32768 0.252 0
Standard_E64-16s_v5 16 524288 4.032 0 c
Standard_E64-32s_v5 32 524288 4.032 0 c
Standard_E64s_v5 64 524288 4.032 0
Standard_E8-2s_v5 2 65536 0.504 0 c
Standard_E8-4s_v5 4 65536 0.504 0 c
Standard_E8s_v5 8 65536 0.504 0
Standard_E96-24s_v5 24 688128 6.048 0 c
Standard_E96-48s_v5 48 688128 6.048 0 c
Standard_E96s_v5 96 688128 6.048 0
= E_v3 3 amd64 StandardSSD_LRS -
Standard_E16_v3 16 131072 1.008 0 n
Standard_E20_v3 20 163840 1.26 0 n
Standard_E2_v3 2 16384 0.126 0 n
Standard_E32_v3 32 262144 2.016 0 n
Standard_E48_v3 48 393216 3.024 0 n
Standard_E4_v3 4 32768 0.252 0 n
Standard_E64_v3 64 442368 3.629 0 n
Standard_E8_v3 8 65536 0.504 0 n
= E_v4 4 amd64 StandardSSD_LRS -
Standard_E16_v4 16 131072 1.008 0
Standard_E20_v4 20 163840 1.26 0
Standard_E2_v4 2 16384 0.126 0
Standard_E32_v4 32 262144 2.016 0
Standard_E48_v4 48 393216 3.024 0
Standard_E4_v4 4 32768 0.252 0
Standard_E64_v4 64 516096 4.032 0
Standard_E8_v4 8 65536 0.504 0
= E_v5 5 amd64 StandardSSD_LRS -
Standard_E16_v5 16 131072 1.008 0
Standard_E20_v5 20 163840 1.26 0
Standard_E2_v5 2 16384 0.126 0
Standard_E32_v5 32 262144 2.016 0
Standard_E48_v5 48 393216 3.024 0
Standard_E4_v5 4 32768 0.252 0
Standard_E64_v5 64 524288 4.032 0
Standard_E8_v5 8 65536 0.504 0
Standard_E96_v5 96 688128 6.048 0
= Ea_v4 4 amd64 StandardSSD_LRS -
Standard_E16a_v4 16 131072 1.008 0
Standard_E20a_v4 20 163840 1.26 0
Standard_E2a_v4 2 16384 0.126 0
Standard_E32a_v4 32 262144 2.016 0
Standard_E48a_v4 48 393216 3.024 0
Standard_E4a_v4 4 32768 0.252 0
Standard_E64a_v4 64 524288 4.032 0
Standard_E8a_v4 8 65536 0.504 0
Standard_E96a_v4 96 688128 6.048 0
= Eads_v6 6 amd64 Premium_LRS -
Standard_E16ads_v6 16 131072 1.162 0
Standard_E20ads_v6 20 163840 1.452 0
Standard_E2ads_v6 2 16384 0.145 0
Standard_E32ads_v6 32 262144 2.323 0
Standard_E48ads_v6 48 393216 3.485 0
Standard_E4ads_v6 4 32768 0.29 0
Standard_E64ads_v6 64 524288 4.646 0
Standard_E8ads_v6 8 65536 0.581 0
Standard_E96-24ads_v6 24 688128 6.97 0 c
Standard_E96-48ads_v6 48 688128 6.97 0 c
Standard_E96ads_v6 96 688128 6.97 0
= Eas_v6 6 amd64 Premium_LRS -
Standard_E16as_v6 16 131072 0.954 0
Standard_E20as_v6 20 163840 1.192 0
Standard_E2as_v6 2 16384 0.119 0
Standard_E32as_v6 32 262144 1.907 0
Standard_E48as_v6 48 393216 2.861 0
Standard_E4as_v6 4 32768 0.238 0
Standard_E64as_v6 64 524288 3.814 0
Standard_E8as_v6 8 65536 0.477 0
Standard_E96as_v6 96 688128 5.722 0
= Ebds_v5 5 amd64 Premium_LRS -
Standard_E16bds_v5 16 131072 1.336 0
Standard_E2bds_v5 2 16384 0.167 0
Standard_E32bds_v5 32 262144 2.672 0
Standard_E48bds_v5 48 393216 4.008 0
Standard_E4bds_v5 4 32768 0.334 0
Standard_E64bds_v5 64 524288 5.344 0
Standard_E8bds_v5 8 65536 0.668 0
Standard_E96bds_v5 96 688128 8.016 0
= Ebs_v5 5 amd64 Premium_LRS -
Standard_E16bs_v5 16 131072 1.192 0
Standard_E2bs_v5 2 16384 0.149 0
Standard_E32bs_v5 32 262144 2.384 0
Standard_E48bs_v5 48 393216 3.576 0
Standard_E4bs_v5 4 32768 0.298 0
Standard_E64bs_v5 64 524288 4.768 0
Standard_E8bs_v5 8 65536 0.596 0
Standard_E96bs_v5 96 688128 7.152 0
= Ed_v4 4 amd64 StandardSSD_LRS -
Standard_E16d_v4 16 131072 1.152 0
Standard_E20d_v4 20 163840 1.44 0
Standard_E2d_v4 2 16384 0.144 0
Standard_E32d_v4 32 262144 2.304 0
Standard_E48d_v4 48 393216 3.456 0
Standard_E4d_v4 4 32768 0.288 0
Standard_E64d_v4 64 516096 4.608 0
Standard_E8d_v4 8 65536 0.576 0
= Ed_v5 5 amd64 StandardSSD_LRS -
Standard_E16d_v5 16 131072 1.152 0 n
Standard_E20d_v5 20 163840 1.44 0 n
Standard_E2d_v5 2 16384 0.144 0 n
Standard_E32d_v5 32 262144 2.304 0 n
Standard_E48d_v5 48 393216 3.456 0 n
Standard_E4d_v5 4 32768 0.288 0 n
Standard_E64d_v5 64 524288 4.608 0 n
Standard_E8d_v5 8 65536 0.576 0 n
Standard_E96d_v5 96 688128 6.912 0 n
= Epds_v5 5 arm64 Premium_LRS -
Standard_E16pds_v5 16 131072 0.922 0
Standard_E20pds_v5 20 163840 1.152 0
Standard_E2pds_v5 2 16384 0.115 0
Standard_E32pds_v5 32 212992 1.843 0
Standard_E4pds_v5 4 32768 0.23 0
Standard_E8pds_v5 8 65536 0.461 0
= Epds_v6 6 arm64 Premium_LRS -
Standard_E16pds_v6 16 131072 0.936 0
Standard_E2pds_v6 2 16384 0.117 0
Standard_E32pds_v6 32 262144 1.872 0
Standard_E48pds_v6 48 393216 2.808 0
Standard_E4pds_v6 4 32768 0.234 0
Standard_E64pds_v6 64 524288 3.744 0
Standard_E8pds_v6 8 65536 0.468 0
Standard_E96pds_v6 96 688128 5.616 0
= Eps_v5 5 arm64 Premium_LRS -
Standard_E16ps_v5 16 131072 0.806 0
Standard_E20ps_v5 20 163840 1.008 0
Standard_E2ps_v5 2 16384 0.101 0
Standard_E32ps_v5 32 212992 1.613 0
Standard_E4ps_v5 4 32768 0.202 0
Standard_E8ps_v5 8 65536 0.403 0
= Eps_v6 6 arm64 Premium_LRS -
Standard_E16ps_v6 16 131072 0.738 0
Standard_E2ps_v6 2 16384 0.0922 0
Standard_E32ps_v6 32 262144 1.475 0
Standard_E48ps_v6 48 393216 2.213 0
Standard_E4ps_v6 4 32768 0.184 0
Standard_E64ps_v6 64 524288 2.95 0
Standard_E8ps_v6 8 65536 0.369 0
Standard_E96ps_v6 96 688128 4.426 0
= Eids_v6 6 amd64 Premium_LRS -
Standard_E192ids_v6 192 1875968 17.268 0
= Eis_v6 6 amd64 Premium_LRS -
Standard_E192is_v6 192 1875968 13.971 0
= Eids_v7 7 amd64 Premium_LRS -
Standard_E372ids_v7 372 2899968 42.536 0
= Eis_v7 7 amd64 Premium_LRS -
Standard_E372is_v7 372 2899968 35.531 0
= Ei_v3 3 amd64 StandardSSD_LRS -
Standard_E64i_v3 64 442368 3.629 0 o
= Eis_v3 3 amd64 Premium_LRS -
Standard_E64is_v3 64 442368 3.629 0 o
= Eids_v4 4 amd64 Premium_LRS -
Standard_E80ids_v4 80 516096 5.76 0
= Eis_v4 4 amd64 Premium_LRS -
Standard_E80is_v4 80 516096 5.04 0
= Eias_v4 4 amd64 Premium_LRS -
Standard_E96ias_v4 96 688128 - 0
= ECeds_v5 5 amd64 Premium_LRS -
Standard_EC128eds_v5 128 786432 - 0
Standard_EC16eds_v5 16 131072 - 0
Standard_EC2eds_v5 2 16384 - 0
Standard_EC32eds_v5 32 262144 - 0
Standard_EC48eds_v5 48 393216 - 0
Standard_EC4eds_v5 4 32768 - 0
Standard_EC64eds_v5 64 524288 - 0
Standard_EC8eds_v5 8 65536 - 0
= ECes_v5 5 amd64 Premium_LRS -
Standard_EC128es_v5 128 786432 - 0
Standard_EC16es_v5 16 131072 - 0
Standard_EC2es_v5 2 16384 - 0
Standard_EC32es_v5 32 262144 - 0
Standard_EC48es_v5 48 393216 - 0
Standard_EC4es_v5 4 32768 - 0
Standard_EC64es_v5 64 524288 - 0
Standard_EC8es_v5 8 65536 - 0
= ECieds_v5 5 amd64 Premium_LRS -
Standard_EC128ieds_v5 128 786432 - 0
= ECies_v5 5 amd64 Premium_LRS -
Standard_EC128ies_v5 128 786432 - 0
= ECads_cc_v5 5 amd64 Premium_LRS -
Standard_EC16ads_cc_v5 16 131072 1.048 0
Standard_EC20ads_cc_v5 20 163840 1.31 0
Standard_EC32ads_cc_v5 32 196608 2.096 0
Standard_EC48ads_cc_v5 48 393216 3.144 0
Standard_EC4ads_cc_v5 4 32768 0.262 0
Standard_EC64ads_cc_v5 64 524288 4.192 0
Standard_EC8ads_cc_v5 8 65536 0.524 0
Standard_EC96ads_cc_v5 96 688128 6.288 0
= ECads_v5 5 amd64 Premium_LRS -
Standard_EC16ads_v5 16 131072 1.048 0
Standard_EC20ads_v5 20 163840 1.31 0
Standard_EC2ads_v5 2 16384 0.131 0
Standard_EC32ads_v5 32 196608 2.096 0
Standard_EC48ads_v5 48 393216 3.144 0
Standard_EC4ads_v5 4 32768 0.262 0
Standard_EC64ads_v5 64 524288 4.192 0
Standard_EC8ads_v5 8 65536 0.524 0
Standard_EC96ads_v5 96 688128 6.288 0
= ECads_v6 6 amd64 Premium_LRS -
Standard_EC16ads_v6 16 131072 1.162 0
Standard_EC2ads_v6 2 16384 0.145 0
Standard_EC32ads_v6 32 262144 2.323 0
Standard_EC48ads_v6 48 393216 3.485 0
Standard_EC4ads_v6 4 32768 0.29 0
Standard_EC64ads_v6 64 524288 4.646 0
Standard_EC8ads_v6 8 65536 0.581 0
Standard_EC96ads_v6 96 688128 6.97 0
= ECas_cc_v5 5 amd64 Premium_LRS -
Standard_EC16as_cc_v5 16 131072 0.904 0 n
Standard_EC20as_cc_v5 20 163840 1.13 0 n
Standard_EC32as_cc_v5 32 196608 1.808 0 n
Standard_EC48as_cc_v5 48 393216 2.712 0 n
Standard_EC4as_cc_v5 4 32768 0.226 0 n
Standard_EC64as_cc_v5 64 524288 3.616 0 n
Standard_EC8as_cc_v5 8 65536 0.452 0 n
Standard_EC96as_cc_v5 96 688128 5.424 0 n
= ECas_v5 5 amd64 Premium_LRS -
Standard_EC16as_v5 16 131072 0.904 0
Standard_EC20as_v5 20 163840 1.13 0
Standard_EC2as_v5 2 16384 0.113 0
Standard_EC32as_v5 32 196608 1.808 0
Standard_EC48as_v5 48 393216 2.712 0
Standard_EC4as_v5 4 32768 0.226 0
Standard_EC64as_v5 64 524288 3.616 0
Standard_EC8as_v5 8 65536 0.452 0
Standard_EC96as_v5 96 688128 5.424 0
= ECas_v6 6 amd64 Premium_LRS -
Standard_EC16as_v6 16 131072 0.954 0
Standard_EC2as_v6 2 16384 0.119 0
Standard_EC32as_v6 32 262144 1.907 0
Standard_EC48as_v6 48 393216 2.861 0
Standard_EC4as_v6 4 32768 0.238 0
Standard_EC64as_v6 64 524288 3.814 0
Standard_EC8as_v6 8 65536 0.477 0
Standard_EC96as_v6 96 688128 5.722 0
= ECeds_v6 6 amd64 Premium_LRS -
Standard_EC16eds_v6 16 131072 1.308 0
Standard_EC2eds_v6 2 16384 0.164 0
Standard_EC32eds_v6 32 262144 2.616 0
Standard_EC48eds_v6 48 393216 3.924 0
Standard_EC4eds_v6 4 32768 0.327 0
Standard_EC64eds_v6 64 524288 5.233 0
Standard_EC8eds_v6 8 65536 0.654 0
= ECes_v6 6 amd64 Premium_LRS -
Standard_EC16es_v6 16 131072 1.058 0
Standard_EC2es_v6 2 16384 0.132 0
Standard_EC32es_v6 32 262144 2.117 0
Standard_EC48es_v6 48 393216 3.175 0
Standard_EC4es_v6 4 32768 0.265 0
Standard_EC64es_v6 64 524288 4.234 0
Standard_EC8es_v6 8 65536 0.529 0
= ECiads_v5 5 amd64 Premium_LRS -
Standard_EC96iads_v5 96 688128 6.917 0
= ECias_v5 5 amd64 Premium_LRS -
Standard_EC96ias_v5 96 688128 5.966 0
= F 1 amd64 StandardSSD_LRS -
Standard_F1 1 2048 0.0497 0
Standard_F16 16 32768 0.796 0
Standard_F2 2 4096 0.099 0
Standard_F4 4 8192 0.199 0
Standard_F8 8 16384 0.398 0
= Famds_v7 7 amd64 Premium_LRS -
Standard_F16-4amds_v7 4 131072 1.744 0 c
Standard_F16-8amds_v7 8 131072 1.744 0 c
Standard_F16amds_v7 16 131072 1.744 0
Standard_F1amds_v7 1 8192 0.109 0
Standard_F2-1amds_v7 1 16384 0.218 0 c
Standard_F2amds_v7 2 16384 0.218 0
Standard_F32-16amds_v7 16 262144 3.489 0 c
Standard_F32-8amds_v7 8 262144 3.489 0 c
Standard_F32amds_v7 32 262144 3.489 0
Standard_F4-1amds_v7 1 32768 0.436 0 c
Standard_F4-2amds_v7 2 32768 0.436 0 c
Standard_F48amds_v7 48 393216 5.233 0
Standard_F4amds_v7 4 32768 0.436 0
Standard_F64-16amds_v7 16 524288 6.977 0 c
Standard_F64-32amds_v7 32 524288 6.977 0 c
Standard_F64amds_v7 64 524288 6.977 0
Standard_F8-2amds_v7 2 65536 0.872 0 c
Standard_F8-4amds_v7 4 65536 0.872 0 c
Standard_F80amds_v7 80 655360 8.722 0
Standard_F8amds_v7 8 65536 0.872 0
= Fams_v7 7 amd64 Premium_LRS -
Standard_F16-4ams_v7 4 131072 1.432 0 c
Standard_F16-8ams_v7 8 131072 1.432 0 c
Standard_F16ams_v7 16 131072 1.432 0
Standard_F1ams_v7 1 8192 0.0895 0
Standard_F2-1ams_v7 1 16384 0.179 0 c
Standard_F2ams_v7 2 16384 0.179 0
Standard_F32-16ams_v7 16 262144 2.864 0 c
Standard_F32-8ams_v7 8 262144 2.864 0 c
Standard_F32ams_v7 32 262144 2.864 0
Standard_F4-1ams_v7 1 32768 0.358 0 c
Standard_F4-2ams_v7 2 32768 0.358 0 c
Standard_F48ams_v7 48 393216 4.296 0
Standard_F4ams_v7 4 32768 0.358 0
Standard_F64-16ams_v7 16 524288 5.728 0 c
Standard_F64-32ams_v7 32 524288 5.728 0 c
Standard_F64ams_v7 64 524288 5.728 0
Standard_F8-2ams_v7 2 65536 0.716 0 c
Standard_F8-4ams_v7 4 65536 0.716 0 c
Standard_F80ams_v7 80 655360 7.16 0
Standard_F8ams_v7 8 65536 0.716 0
= Fads_v7 7 amd64 Premium_LRS -
Standard_F16ads_v7 16 65536 1.372 0
Standard_F1ads_v7 1 4096 0.0858 0
Standard_F2ads_v7 2 8192 0.172 0
Standard_F32ads_v7 32 131072 2.744 0
Standard_F48ads_v7 48 196608 4.116 0
Standard_F4ads_v7 4 16384 0.343 0
Standard_F64ads_v7 64 262144 5.488 0
Standard_F80ads_v7 80 327680 6.86 0
Standard_F8ads_v7 8 32768 0.686 0
= Falds_v7 7 amd64 Premium_LRS -
Standard_F16alds_v7 16 32768 1.145 0
Standard_F1alds_v7 1 2048 0.0715 0
Standard_F2alds_v7 2 4096 0.143 0
Standard_F32alds_v7 32 65536 2.29 0
Standard_F48alds_v7 48 98304 3.434 0
Standard_F4alds_v7 4 8192 0.286 0
Standard_F64alds_v7 64 131072 4.579 0
Standard_F80alds_v7 80 163840 5.724 0
Standard_F8alds_v7 8 16384 0.572 0
= Fals_v6 6 amd64 Premium_LRS -
Standard_F16als_v6 16 32768 0.968 0
Standard_F2als_v6 2 4096 0.121 0
Standard_F32als_v6 32 65536 1.936 0
Standard_F48als_v6 48 98304 2.904 0
Standard_F4als_v6 4 8192 0.242 0
Standard_F64als_v6 64 131072 3.872 0
Standard_F8als_v6 8 16384 0.484 0
= Fals_v7 7 amd64 Premium_LRS -
Standard_F16als_v7 16 32768 0.968 0
Standard_F1als_v7 1 2048 0.0605 0
Standard_F2als_v7 2 4096 0.121 0
Standard_F32als_v7 32 65536 1.936 0
Standard_F48als_v7 48 98304 2.904 0
Standard_F4als_v7 4 8192 0.242 0
Standard_F64als_v7 64 131072 3.872 0
Standard_F80als_v7 80 163840 4.84 0
Standard_F8als_v7 8 16384 0.484 0
= Fams_v6 6 amd64 Premium_LRS -
Standard_F16ams_v6 16 131072 1.432 0
Standard_F2ams_v6 2 16384 0.179 0
Standard_F32ams_v6 32 262144 2.864 0
Standard_F48ams_v6 48 393216 4.296 0
Standard_F4ams_v6 4 32768 0.358 0
Standard_F64ams_v6 64 524288 5.728 0
Standard_F8ams_v6 8 65536 0.716 0
= Fas_v6 6 amd64 Premium_LRS -
Standard_F16as_v6 16 65536 1.093 0 n
Standard_F2as_v6 2 8192 0.137 0 n
Standard_F32as_v6 32 131072 2.186 0 n
Standard_F48as_v6 48 196608 3.278 0 n
Standard_F4as_v6 4 16384 0.273 0 n
Standard_F64as_v6 64 262144 4.371 0 n
Standard_F8as_v6 8 32768 0.546 0 n
= Fas_v7 7 amd64 Premium_LRS -
Standard_F16as_v7 16 65536 1.093 0
Standard_F1as_v7 1 4096 0.0683 0
Standard_F2as_v7 2 8192 0.137 0
Standard_F32as_v7 32 131072 2.186 0
Standard_F48as_v7 48 196608 3.278 0
Standard_F4as_v7 4 16384 0.273 0
Standard_F64as_v7 64 262144 4.371 0
Standard_F80as_v7 80 327680 5.464 0
Standard_F8as_v7 8 32768 0.546 0
= Fs 1 amd64 Premium_LRS -
Standard_F16s 16 32768 0.796 0
Standard_F1s 1 2048 0.0497 0
Standard_F2s 2 4096 0.099 0
Standard_F4s 4 8192 0.199 0
Standard_F8s 8 16384 0.398 0
= Fs_v2 2 amd64 Premium_LRS -
Standard_F16s_v2 16 32768 0.677 0 n
Standard_F2s_v2 2 4096 0.0846 0 n
Standard_F32s_v2 32 65536 1.353 0 n
Standard_F48s_v2 48 98304 2.03 0 n
Standard_F4s_v2 4 8192 0.169 0 n
Standard_F64s_v2 64 131072 2.706 0 n
Standard_F72s_v2 72 147456 3.045 0 n
Standard_F8s_v2 8 16384 0.338 0 n
= FXmds_v2 2 amd64 Premium_LRS -
Standard_FX12-6mds_v2 6 258048 1.641 0 c
Standard_FX12mds_v2 12 258048 1.641 0
Standard_FX16-4mds_v2 4 344064 2.188 0 c
Standard_FX16-8mds_v2 8 344064 2.188 0 c
Standard_FX16mds_v2 16 344064 2.188 0
Standard_FX24-12mds_v2 12 516096 3.282 0 c
Standard_FX24-6mds_v2 6 516096 3.282 0 c
Standard_FX24mds_v2 24 516096 3.282 0
Standard_FX2mds_v2 2 43008 0.274 0
Standard_FX32-16mds_v2 16 688128 4.377 0 c
Standard_FX32-8mds_v2 8 688128 4.377 0 c
Standard_FX32mds_v2 32 688128 4.377 0
Standard_FX4-2mds_v2 2 86016 0.547 0 c
Standard_FX48-12mds_v2 12 1032192 6.565 0 c
Standard_FX48-24mds_v2 24 1032192 6.565 0 c
Standard_FX48mds_v2 48 1032192 6.565 0
Standard_FX4mds_v2 4 86016 0.547 0
Standard_FX64-16mds_v2 16 1376256 8.753 0 c
Standard_FX64-32mds_v2 32 1376256 8.753 0 c
Standard_FX64mds_v2 64 1376256 8.753 0
Standard_FX8-2mds_v2 2 172032 1.094 0 c
Standard_FX8-4mds_v2 4 172032 1.094 0 c
Standard_FX8mds_v2 8 172032 1.094 0
Standard_FX96-24mds_v2 24 1875968 13.13 0 c
Standard_FX96-48mds_v2 48 1875968 13.13 0 c
Standard_FX96mds_v2 96 1875968 13.13 0
= FXms_v2 2 amd64 Premium_LRS -
Standard_FX12-6ms_v2 6 258048 1.328 0 c
Standard_FX12ms_v2 12 258048 1.328 0
Standard_FX16-4ms_v2 4 344064 1.771 0 c
Standard_FX16-8ms_v2 8 344064 1.771 0 c
Standard_FX16ms_v2 16 344064 1.771 0
Standard_FX24-12ms_v2 12 516096 2.656 0 c
Standard_FX24-6ms_v2 6 516096 2.656 0 c
Standard_FX24ms_v2 24 516096 2.656 0
Standard_FX2ms_v2 2 43008 0.221 0
Standard_FX32-16ms_v2 16 688128 3.541 0 c
Standard_FX32-8ms_v2 8 688128 3.541 0 c
Standard_FX32ms_v2 32 688128 3.541 0
Standard_FX4-2ms_v2 2 86016 0.443 0 c
Standard_FX48-12ms_v2 12 1032192 5.312 0 c
Standard_FX48-24ms_v2 24 1032192 5.312 0 c
Standard_FX48ms_v2 48 1032192 5.312 0
Standard_FX4ms_v2 4 86016 0.443 0
Standard_FX64-16ms_v2 16 1376256 7.082 0 c
Standard_FX64-32ms_v2 32 1376256 7.082 0 c
Standard_FX64ms_v2 64 1376256 7.082 0
Standard_FX8-2ms_v2 2 172032 0.885 0 c
Standard_FX8-4ms_v2 4 172032 0.885 0 c
Standard_FX8ms_v2 8 172032 0.885 0
Standard_FX96-24ms_v2 24 1875968 10.623 0 c
Standard_FX96-48ms_v2 48 1875968 10.623 0 c
Standard_FX96ms_v2 96 1875968 10.623 0
= FXmds 1 amd64 Premium_LRS -
Standard_FX12mds 12 258048 1.116 0
Standard_FX24mds 24 516096 2.232 0
Standard_FX36mds 36 774144 3.348 0
Standard_FX48mds 48 1032192 4.464 0
Standard_FX4mds 4 86016 0.372 0
= G 1 amd64 StandardSSD_LRS -
Standard_G1 2 28672 0.55 0
Standard_G2 4 57344 1.1 0
Standard_G3 8 114688 - 0
Standard_G4 16 229376 - 0
Standard_G5 32 458752 - 0
= GS 1 amd64 Premium_LRS -
Standard_GS1 2 28672 0.55 0
Standard_GS2 4 57344 1.1 0
Standard_GS3 8 114688 - 0
Standard_GS4 16 229376 - 0
Standard_GS4-4 4 229376 - 0 c
Standard_GS4-8 8 229376 - 0 c
Standard_GS5 32 458752 - 0
Standard_GS5-16 16 458752 - 0 c
Standard_GS5-8 8 458752 - 0 c
= HBrs_v2 2 amd64 Premium_LRS -
Standard_HB120-16rs_v2 16 466944 3.6 0 c
Standard_HB120-32rs_v2 32 466944 3.6 0 c
Standard_HB120-64rs_v2 64 466944 3.6 0 c
Standard_HB120-96rs_v2 96 466944 3.6 0 c
Standard_HB120rs_v2 120 466944 3.6 0
= HBrs_v3 3 amd64 Premium_LRS -
Standard_HB120-16rs_v3 16 466944 3.6 0 c
Standard_HB120-32rs_v3 32 466944 3.6 0 c
Standard_HB120-64rs_v3 64 466944 3.6 0 c
Standard_HB120-96rs_v3 96 466944 3.6 0 c
Standard_HB120rs_v3 120 466944 3.6 0
= HBrs_v4 4 amd64 Premium_LRS -
Standard_HB176-144rs_v4 144 786432 7.2 0 c
Standard_HB176-24rs_v4 24 786432 7.2 0 c
Standard_HB176-48rs_v4 48 786432 7.2 0 c
Standard_HB176-96rs_v4 96 786432 7.2 0 c
Standard_HB176rs_v4 176 786432 7.2 0
= HBrs_v5 5 amd64 Premium_LRS -
Standard_HB368-144rs_v5 144 458752 19.8 0 c
Standard_HB368-192rs_v5 192 458752 19.8 0 c
Standard_HB368-240rs_v5 240 458752 19.8 0 c
Standard_HB368-288rs_v5 288 458752 19.8 0 c
Standard_HB368-336rs_v5 336 458752 19.8 0 c
Standard_HB368-48rs_v5 48 458752 19.8 0 c
Standard_HB368-96rs_v5 96 458752 19.8 0 c
Standard_HB368rs_v5 368 458752 19.8 0
= HCrs 1 amd64 Premium_LRS -
Standard_HC44-16rs 16 360448 3.168 0 c
Standard_HC44-32rs 32 360448 3.168 0 c
Standard_HC44rs 44 360448 3.168 0
= HXrs 1 amd64 Premium_LRS -
Standard_HX176-144rs 144 1441792 8.64 0 c
Standard_HX176-24rs 24 1441792 8.64 0 c
Standard_HX176-48rs 48 1441792 8.64 0 c
Standard_HX176-96rs 96 1441792 8.64 0 c
Standard_HX176rs 176 1441792 8.64 0
= Laos_v4 4 amd64 Premium_LRS -
Standard_L12aos_v4 12 98304 1.356 0
Standard_L16aos_v4 16 131072 1.808 0
Standard_L24aos_v4 24 196608 2.712 0
Standard_L2aos_v4 2 16384 0.226 0
Standard_L32aos_v4 32 262144 3.616 0
Standard_L4aos_v4 4 32768 0.452 0
Standard_L8aos_v4 8 65536 0.904 0
= Las_v3 3 amd64 Premium_LRS -
Standard_L16as_v3 16 131072 1.248 0
Standard_L32as_v3 32 262144 2.496 0
Standard_L48as_v3 48 393216 3.744 0
Standard_L64as_v3 64 524288 4.992 0
Standard_L80as_v3 80 655360 6.24 0
Standard_L8as_v3 8 65536 0.624 0
= Las_v4 4 amd64 Premium_LRS -
Standard_L16as_v4 16 131072 1.376 0
Standard_L2as_v4 2 16384 0.172 0
Standard_L32as_v4 32 262144 2.752 0
Standard_L48as_v4 48 393216 4.128 0
Standard_L4as_v4 4 32768 0.344 0
Standard_L64as_v4 64 524288 5.504 0
Standard_L80as_v4 80 655360 6.88 0
Standard_L8as_v4 8 65536 0.688 0
Standard_L96as_v4 96 786432 8.256 0
= Ls 1 amd64 Premium_LRS -
Standard_L16s 16 131072 - 0
Standard_L32s 32 262144 - 0
Standard_L4s 4 32768 0.343 0
Standard_L8s 8 65536 0.686 0
= Ls_v2 2 amd64 Premium_LRS -
Standard_L16s_v2 16 131072 1.248 0
Standard_L32s_v2 32 262144 2.496 0
Standard_L48s_v2 48 393216 3.744 0
Standard_L64s_v2 64 524288 4.992 0
Standard_L80s_v2 80 655360 6.24 0
Standard_L8s_v2 8 65536 0.624 0
= Ls_v3 3 amd64 Premium_LRS -
Standard_L16s_v3 16 131072 1.392 0 n
Standard_L32s_v3 32 262144 2.784 0 n
Standard_L48s_v3 48 393216 4.176 0 n
Standard_L64s_v3 64 524288 5.568 0 n
Standard_L80s_v3 80 655360 6.96 0 n
Standard_L8s_v3 8 65536 0.696 0 n
= Ls_v4 4 amd64 Premium_LRS -
Standard_L16s_v4 16 131072 1.392 0
Standard_L2s_v4 2 16384 0.174 0
Standard_L32s_v4 32 262144 2.784 0
Standard_L48s_v4 48 393216 4.176 0
Standard_L4s_v4 4 32768 0.348 0
Standard_L64s_v4 64 524288 5.568 0
Standard_L80s_v4 80 655360 6.96 0
Standard_L8s_v4 8 65536 0.696 0
Standard_L96s_v4 96 786432 8.352 0
= M 1 amd64 StandardSSD_LRS -
Standard_M128 128 2097152 13.338 0
Standard_M64 64 1048576 6.669 0
= Mms 1 amd64 Premium_LRS -
Standard_M128-32ms 32 3985408 26.688 0 c
Standard_M128-64ms 64 3985408 26.688 0 c
Standard_M128ms 128 3985408 26.688 0
Standard_M16-4ms 4 448000 3.073 0 c
Standard_M16-8ms 8 448000 3.073 0 c
Standard_M16ms 16 448000 3.073 0
Standard_M32-16ms 16 896000 6.146 0 c
Standard_M32-8ms 8 896000 6.146 0 c
Standard_M32ms 32 896000 6.146 0
Standard_M64-16ms 16 1835008 10.337 0 c
Standard_M64-32ms 32 1835008 10.337 0 c
Standard_M64ms 64 1835008 10.337 0
Standard_M8-2ms 2 224000 1.5365 0 c
Standard_M8-4ms 4 224000 1.5365 0 c
Standard_M8ms 8 224000 1.5365 0
= Mbds_3_v3 3 amd64 Premium_LRS -
Standard_M128-64bds_3_v3 64 2861056 45.96 0 c
Standard_M128bds_3_v3 128 2861056 45.96 0
= Mbds_v3 3 amd64 Premium_LRS -
Standard_M128-64bds_v3 64 1048576 11.71 0 c
Standard_M128bds_v3 128 1048576 11.71 0
Standard_M16bds_v3 16 131072 1.46 0
Standard_M176-88bds_v3 88 1572864 16.11 0 c
Standard_M176bds_v3 176 1572864 16.11 0
Standard_M32bds_v3 32 262144 2.93 0
Standard_M48bds_v3 48 393216 4.39 0
Standard_M64bds_v3 64 524288 5.86 0
Standard_M96bds_v3 96 786432 8.79 0
= Mbs_v3 3 amd64 Premium_LRS -
Standard_M128-64bs_v3 64 1048576 11.16 0 c
Standard_M128bs_v3 128 1048576 11.16 0
Standard_M16bs_v3 16 131072 1.4 0
Standard_M176-88bs_v3 88 1572864 15.34 0 c
Standard_M176bs_v3 176 1572864 15.34 0
Standard_M32bs_v3 32 262144 2.79 0
Standard_M416bs_v3 416 3891200 48.14 0
Standard_M48bs_v3 48 393216 4.18 0
Standard_M64bs_v3 64 524288 5.58 0
Standard_M96bs_v3 96 786432 8.37 0
= Mdms_v2 2 amd64 Premium_LRS -
Standard_M128dms_v2 128 3985408 26.69 0
Standard_M32dms_v2 32 896000 6.146 0
Standard_M64dms_v2 64 1835008 10.34 0
= Mds_v2 2 amd64 Premium_LRS -
Standard_M128ds_v2 128 2097152 13.34 0
Standard_M64ds_v2 64 1048576 6.669 0
= Mm 1 amd64 StandardSSD_LRS -
Standard_M128m 128 3985408 26.688 0
Standard_M64m 64 1835008 10.337 0
= Mms_v2 2 amd64 Premium_LRS -
Standard_M128ms_v2 128 3985408 26.269 0
Standard_M208ms_v2 208 5836800 44.62 0
Standard_M32ms_v2 32 896000 6.041 0
Standard_M416-208ms_v2 208 11673600 99.15 0 c
Standard_M416ms_v2 416 11673600 99.15 0
Standard_M64ms_v2 64 1835008 10.13 0
= Ms 1 amd64 Premium_LRS -
Standard_M128s 128 2097152 13.338 0
Standard_M64s 64 1048576 6.669 0
= Ms_v2 2 amd64 Premium_LRS -
Standard_M128s_v2 128 2097152 12.919 0
Standard_M208s_v2 208 2918400 22.31 0
Standard_M416-208s_v2 208 5836800 49.58 0 c
Standard_M416s_v2 416 5836800 49.58 0
Standard_M64s_v2 64 1048576 6.459 0
= Mds_v3 3 amd64 Premium_LRS -
Standard_M12ds_v3 12 245760 1.63 0
Standard_M24ds_v3 24 491520 3.26 0
= Ms_v3 3 amd64 Premium_LRS -
Standard_M12s_v3 12 245760 1.54 0
Standard_M24s_v3 24 491520 3.07 0
= Mbds_4_v3 3 amd64 Premium_LRS -
Standard_M176-88bds_4_v3 88 3985408 62.83 0 c
Standard_M176bds_4_v3 176 3985408 62.83 0
= Mds_3_v3 3 amd64 Premium_LRS -
Standard_M176ds_3_v3 176 2861056 19 0
= Mds_4_v3 3 amd64 Premium_LRS -
Standard_M176ds_4_v3 176 3985408 26.47 0
= Ms_3_v3 3 amd64 Premium_LRS -
Standard_M176s_3_v3 176 2861056 17.88 0
= Ms_4_v3 3 amd64 Premium_LRS -
Standard_M176s_4_v3 176 3985408 24.91 0
= Midms_v2 2 amd64 Premium_LRS -
Standard_M192idms_v2 192 4194304 32.064 0
= Mids_v2 2 amd64 Premium_LRS -
Standard_M192ids_v2 192 2097152 16.032 0
= Mims_v2 2 amd64 Premium_LRS -
Standard_M192ims_v2 192 4194304 31.643 0
= Mis_v2 2 amd64 Premium_LRS -
Standard_M192is_v2 192 2097152 15.611 0
= Mls 1 amd64 Premium_LRS -
Standard_M32ls 32 262144 2.873 0
Standard_M64ls 64 524288 5.415 0
= Mts 1 amd64 Premium_LRS -
Standard_M32ts 32 196608 2.707 0
= Mds_6_v3 3 amd64 Premium_LRS -
Standard_M416ds_6_v3 416 5832704 58.06647 0
= Mds_8_v3 3 amd64 Premium_LRS -
Standard_M416ds_8_v3 416 7782400 77.42196 0
= Ms_10_v2 2 amd64 Premium_LRS -
Standard_M416s_10_v2 416 9723904 82.64 0
= Ms_6_v3 3 amd64 Premium_LRS -
Standard_M416s_6_v3 416 5832704 55.3014 0
= Ms_8_v2 2 amd64 Premium_LRS -
Standard_M416s_8_v2 416 7782400 66.11 0
= Ms_8_v3 3 amd64 Premium_LRS -
Standard_M416s_8_v3 416 7782400 73.7352 0
= Ms_9_v2 2 amd64 Premium_LRS -
Standard_M416s_9_v2 416 8773632 74.54 0
= Mds_1_v3 3 amd64 Premium_LRS -
Standard_M48ds_1_v3 48 997376 6.62 0
Standard_M96ds_1_v3 96 997376 9.93 0
= Ms_1_v3 3 amd64 Premium_LRS -
Standard_M48s_1_v3 48 997376 6.23 0
Standard_M96s_1_v3 96 997376 9.34 0
= Mds_12_v3 3 amd64 Premium_LRS -
Standard_M624ds_12_v3 624 11673600 116.13294 0
Standard_M832ds_12_v3 832 11673600 116.505984 0
= Ms_12_v3 3 amd64 Premium_LRS -
Standard_M624s_12_v3 624 11673600 110.6028 0
Standard_M832s_12_v3 832 11673600 110.95808 0
= Mbds_1_v3 3 amd64 Premium_LRS -
Standard_M64-32bds_1_v3 32 1430528 22.98 0 c
Standard_M64bds_1_v3 64 1430528 22.98 0
= Mids_16_v3 3 amd64 Premium_LRS -
Standard_M832ids_16_v3 832 15564800 172.0488 0
= Mis_16_v3 3 amd64 Premium_LRS -
Standard_M832is_16_v3 832 15564800 163.856 0
= Mbds_2_v3 3 amd64 Premium_LRS -
Standard_M96-48bds_2_v3 48 1992704 34.47 0 c
Standard_M96bds_2_v3 96 1992704 34.47 0
= Mds_2_v3 3 amd64 Premium_LRS -
Standard_M96ds_2_v3 96 1992704 13.23 0
= Ms_2_v3 3 amd64 Premium_LRS -
Standard_M96s_2_v3 96 1992704 12.45 0
= NCs_v3 3 amd64 Premium_LRS nvidia-v100
Standard_NC12s_v3 12 229376 6.12 2
Standard_NC24s_v3 24 458752 12.24 4
Standard_NC6s_v3 6 114688 3.06 1
= NCads_A10_v4 4 amd64 Premium_LRS nvidia-a10
Standard_NC16ads_A10_v4 16 204800 - 1
Standard_NC32ads_A10_v4 32 409600 - 2
Standard_NC8ads_A10_v4 8 102400 - 1
= NCas_T4_v3 3 amd64 Premium_LRS nvidia-t4
Standard_NC16as_T4_v3 16 112640 1.204 1
Standard_NC4as_T4_v3 4 28672 0.526 1
Standard_NC64as_T4_v3 64 450560 4.352 4
Standard_NC8as_T4_v3 8 57344 0.752 1
= NCads_A100_v4 4 amd64 Premium_LRS nvidia-a100-80gb
Standard_NC24ads_A100_v4 24 225280 3.673 1
Standard_NC48ads_A100_v4 48 450560 7.346 2
Standard_NC96ads_A100_v4 96 901120 14.692 4
= NCrs_v3 3 amd64 Premium_LRS nvidia-v100
Standard_NC24rs_v3 24 458752 13.46 4
= NCads_H100_v5 5 amd64 Premium_LRS nvidia-h100-94gb
Standard_NC40ads_H100_v5 40 327680 6.98 1
= NCadis_H100_v5 5 amd64 Premium_LRS nvidia-h100-94gb
Standard_NC80adis_H100_v5 80 655360 13.96 2
= NCCads_H100_v5 5 amd64 Premium_LRS nvidia-h100-94gb
Standard_NCC40ads_H100_v5 40 327680 - 1
= NDrs_v2 2 amd64 Premium_LRS nvidia-v100
Standard_ND40rs_v2 40 688128 22.032 8
= NDamsr_A100_v4 4 amd64 Premium_LRS nvidia-a100-80gb
Standard_ND96amsr_A100_v4 96 1843200 32.77 8
= NDasr_v4 4 amd64 Premium_LRS nvidia-a100-40gb
Standard_ND96asr_v4 96 921600 27.197 8
= NDis_MI300X_v5 5 amd64 Premium_LRS amd-mi300x
Standard_ND96is_MI300X_v5 96 1894400 - 8
= NDisr_H100_v5 5 amd64 Premium_LRS nvidia-h100-80gb
Standard_ND96isr_H100_v5 96 1945600 98.32 8
= NDisr_H200_v5 5 amd64 Premium_LRS nvidia-h200-141gb
Standard_ND96isr_H200_v5 96 1894400 - 8
= NDisr_MI300X_v5 5 amd64 Premium_LRS amd-mi300x
Standard_ND96isr_MI300X_v5 96 1894400 - 8
= NGads_V620_v1 1 amd64 Premium_LRS amd-radeon-pro-v620
Standard_NG16ads_V620_v1 16 32768 - 0
Standard_NG32ads_V620_v1 32 65536 - 0
Standard_NG8ads_V620_v1 8 16384 - 0
= NGadms_V620_v1 1 amd64 Premium_LRS amd-radeon-pro-v620
Standard_NG32adms_V620_v1 32 180224 - 0
= NPs 1 amd64 Premium_LRS -
Standard_NP10s 10 172032 1.65 0
Standard_NP20s 20 344064 3.3 0
Standard_NP40s 40 688128 6.6 0
= NVads_A10_v5 5 amd64 Premium_LRS nvidia-a10
Standard_NV12ads_A10_v5 12 112640 0.908 0.3333
Standard_NV18ads_A10_v5 18 225280 1.6 0.5
Standard_NV36ads_A10_v5 36 450560 3.2 1
Standard_NV6ads_A10_v5 6 56320 0.454 0.1667
Standard_NV72ads_A10_v5 72 901120 6.52 2
= NVads_V710_v5 5 amd64 Premium_LRS amd-radeon-pro-v710
Standard_NV12ads_V710_v5 12 65536 1 0
Standard_NV24ads_V710_v5 24 131072 2 0
Standard_NV4ads_V710_v5 4 16384 0.333 0
Standard_NV8ads_V710_v5 8 32768 0.667 0
= NVs_v2 2 amd64 Premium_LRS nvidia-m60
Standard_NV12s_v2 12 229376 - 2
Standard_NV24s_v2 24 458752 - 4
Standard_NV6s_v2 6 114688 - 1
= NVs_v3 3 amd64 Premium_LRS nvidia-m60
Standard_NV12s_v3 12 114688 1.14 1
Standard_NV24s_v3 24 229376 2.28 2
Standard_NV48s_v3 48 458752 4.56 4
= NVas_v4 4 amd64 Premium_LRS amd-mi25
Standard_NV16as_v4 16 57344 0.932 0.5
Standard_NV32as_v4 32 114688 1.864 1
Standard_NV4as_v4 4 14336 0.233 0.125
Standard_NV8as_v4 8 28672 0.466 0.25
= NVadms_V710_v5 5 amd64 Premium_LRS amd-radeon-pro-v710
Standard_NV28adms_V710_v5 28 163840 2.4 0
= NVadms_A10_v5 5 amd64 Premium_LRS nvidia-a10
Standard_NV36adms_A10_v5 36 901120 4.52 1`;
